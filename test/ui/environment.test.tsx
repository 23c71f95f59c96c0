import { render } from '@testing-library/react';

/** One of a class, of a tag, of several ways, of what stands around it, and of what is asked in brackets. */
const SELECTORS = [
  '.one',
  '.two:hover',
  '.one.two',
  '.one:not(.two)',
  '.one[title="a, b"]',
  '.one > .three',
  '.one .three, b',
  'div, b',
  'b.three',
  'p + b',
  'b ~ i',
  'i:first-child',
  'i::before',
  '*',
  '[title]',
  ':is(.one, .three)',
  'input[type="hidden" i], section',
  '.fui-Button:focus-visible',
  '#place',
  'B',
];

it('画面の試験の jsdom は、要素に当たる規則を、速く言っても違えない', () => {
  const { container } = render(
    <div className="one" title="a, b">
      <p className="one two">
        <i>一</i>
      </p>
      <b className="three">二</b>
      <i id="place" title="c" className="two fui-Button">
        三
      </i>
      <input type="hidden" className="three" />
      <section className="one" />
    </div>,
  );
  const style = document.createElement('style');
  document.head.append(style);
  SELECTORS.forEach((selector, index) =>
    style.sheet!.insertRule(`${selector} { --rule-${index}: 1 }`, index),
  );
  const elements = [...container.querySelectorAll('*')];
  const seen = new Set<string>();
  for (const element of elements) {
    const styles = getComputedStyle(element);
    for (const [index, selector] of SELECTORS.entries()) {
      const isStyled = styles.getPropertyValue(`--rule-${index}`) === '1';
      expect({ selector, isStyled }).toEqual({ selector, isStyled: element.matches(selector) });
      if (isStyled) seen.add(selector);
    }
  }
  expect(seen.size).toBeGreaterThan(SELECTORS.length / 2);
  style.remove();
});
