import type { TrialWords } from '../../i18n';

/** An element that the page has. */
export const element = <E extends HTMLElement>(id: string): E => {
  const found = document.getElementById(id);
  if (!found) throw new TypeError(`the page has no #${id}`);
  return found as E;
};

type PageWords = TrialWords['page'];

const isKey = (page: PageWords, key: string): key is keyof PageWords => Object.hasOwn(page, key);

const fill = (
  attribute: string,
  page: PageWords,
  put: (place: Element, text: string) => void,
): void => {
  for (const place of document.querySelectorAll(`[${attribute}]`)) {
    const key = place.getAttribute(attribute) ?? '';
    if (!isKey(page, key)) throw new TypeError(`no words for ${key}`);
    put(place, page[key]);
  }
};

/** Gives the page its words: what it says (`data-words`), its labels (`data-label`) and titles (`data-title`). */
export const fillWords = ({ page }: TrialWords, locale: string): void => {
  document.documentElement.lang = locale;
  document.title = page.title;
  fill('data-words', page, (place, text) => (place.textContent = text));
  fill('data-label', page, (place, text) => place.setAttribute('aria-label', text));
  fill('data-title', page, (place, text) => place.setAttribute('title', text));
};

/** Says what has just happened. */
export const notice = (text: string): void => {
  element('notice').textContent = text;
};

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Hands a workbook to the person. */
export const download = (bytes: Uint8Array, fileName: string): void => {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([new Uint8Array(bytes)], { type: XLSX_TYPE }));
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
};
