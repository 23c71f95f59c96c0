import type { WorkbookBlueprint } from '../../src/core/grid/blueprint';
import { unsaid } from './pseudo-words';

/** What a person reads or hears: texts, and the attributes that are read out. */
const readTexts = (): readonly string[] => {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const { parentElement, textContent } = walker.currentNode;
    if (parentElement?.closest('style, script')) continue;
    texts.push(textContent ?? '');
  }
  for (const element of document.body.querySelectorAll('*'))
    for (const name of ['aria-label', 'aria-description', 'title', 'placeholder', 'alt'])
      texts.push(element.getAttribute(name) ?? '');
  return texts;
};

/** Fiscal years, as sheets write them. */
const YEAR = /(?:令和|平成)(?:元|\d+)年度/gu;

/** Data and what stands beside it in every language: names of panels and rules, cells, years, numbers. */
const DATA: readonly RegExp[] = [
  /\b[A-Z]{1,3}\d+\b/gu,
  /R\d+|～新規|\b[A-E]\b/gu,
  /(?:FY ?)?\d{4}/gu,
  /\b(?:F8|Shift\+F8|CSV|JSON|A3|A4|csv|json|xlsx|zip)\b/gu,
];

/** Every text that a piece of data holds. */
export const textsIn = (data: unknown): readonly string[] => {
  if (typeof data === 'string') return data.split('\n');
  if (typeof data !== 'object' || data === null) return [];
  return Object.values(data).flatMap(textsIn);
};

/** Every text of a book's cells. */
export const textsOfBook = (plan: WorkbookBlueprint): readonly string[] =>
  plan.sheets.flatMap(({ name, cells }) => [
    name,
    ...cells.flatMap(({ value }) => (typeof value === 'string' ? value.split('\n') : [])),
  ]);

/** What is hard-coded on the page: letters that no word said and no data hold. */
export const hardCodedBeside = (texts: readonly string[]): readonly string[] => {
  const data = texts
    .filter((text) => text.trim() !== '')
    .sort((one, other) => other.length - one.length);
  return [
    ...new Set(
      readTexts().flatMap((text) => {
        let left = unsaid(text).replace(YEAR, ' ');
        for (const one of data) left = left.replaceAll(one, ' ');
        for (const one of DATA) left = left.replace(one, ' ');
        return /\p{L}/u.test(left) ? [`${left.trim()} ← ${text.trim().slice(0, 90)}`] : [];
      }),
    ),
  ];
};
