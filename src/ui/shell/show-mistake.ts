import type { Words } from '../../i18n';
import { isChunkFailure } from '../kit/chunks';
import { copyTable } from '../kit/copy-table';
import { mistakeDetails } from './mistake-details';

const button = (text: string, press: () => void): HTMLButtonElement => {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = text;
  made.addEventListener('click', press);
  return made;
};

/** One of our own mistakes where no pane stands to tell it: a sentence, a way on, and what to report. */
export const showMistake = (
  page: HTMLElement,
  mistake: unknown,
  place: string,
  said: Words['mistake'],
): void => {
  const sentence = document.createElement('p');
  sentence.textContent = isChunkFailure(mistake) ? said.chunk : said.sentence;
  const details = document.createElement('details');
  const summary = document.createElement('summary');
  const frames = document.createElement('pre');
  summary.textContent = said.details;
  frames.textContent = mistakeDetails(mistake, place);
  frames.style.whiteSpace = 'pre-wrap';
  details.append(summary, frames);
  const copy = button(said.copy, () => {
    const table = { text: frames.textContent, html: frames.outerHTML };
    copyTable(table).then(
      (isCopied) => (copy.textContent = isCopied ? said.copied : said.copy),
      () => (details.open = true),
    );
  });
  const told = document.createElement('div');
  told.setAttribute('role', 'alert');
  told.setAttribute('aria-label', said.title);
  told.append(
    sentence,
    button(said.reload, () => window.location.reload()),
    ' ',
    copy,
    details,
  );
  page.replaceChildren(told);
};
