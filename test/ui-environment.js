/**
 * jsdom, that is quick to say which styles an element has not. Who looks for a role asks for the styles of
 * every element, and each answer goes through every rule of the style sheets: half of the time of the tests
 * of the pane. Most rules are of one class, or of one tag, that the element is not of.
 */
const selectors = require('jsdom/lib/jsdom/living/helpers/selectors');

/** A class that must be there: `.name`, and what else is asked of the same element. */
const OF_CLASS = /^\.([\w-]+)(?:[:[.][^\s,>+~|\\]*)?$/u;
/** What the last element of a selector must be. */
const COMPOUND = /^([a-z][a-z0-9]*)?(?:\.([\w-]+))?(?:[:.][\w:.-]*)?$/u;

/** What an element must be for a selector to match it, one way or another; `null` where it takes a look. */
const parse = (selector) => {
  const ofClass = OF_CLASS.exec(selector);
  if (ofClass) return [{ tag: undefined, name: ofClass[1] }];
  const plain = selector.replace(/\[[^\]]*\]/gu, '');
  if (/[^\w\s,>+~:.-]/u.test(plain)) return null;
  const ways = plain.split(',').map((way) =>
    COMPOUND.exec(
      way
        .trim()
        .split(/[\s>+~]+/u)
        .at(-1),
    ),
  );
  return ways.every((way) => way && (way[1] || way[2]))
    ? ways.map((way) => ({ tag: way[1], name: way[2] }))
    : null;
};

const parsed = new Map();

const waysOf = (selector) => {
  const known = parsed.get(selector);
  if (known !== undefined) return known;
  const ways = typeof selector === 'string' ? parse(selector) : null;
  parsed.set(selector, ways);
  return ways;
};

const { matchesDontThrow } = selectors;

// Before jsdom is loaded: it takes the function as it is then.
selectors.matchesDontThrow = (element, selector) => {
  const ways = waysOf(selector);
  const mayMatch =
    ways === null ||
    ways.some(
      ({ tag, name }) =>
        (tag === undefined || tag === element._localName) &&
        (name === undefined || element.classList.contains(name)),
    );
  return mayMatch && matchesDontThrow(element, selector);
};

module.exports = require('jest-environment-jsdom');
