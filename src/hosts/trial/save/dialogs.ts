import { element } from '../page';

const listed = (losses: readonly string[]): readonly HTMLElement[] =>
  losses.map((words) => {
    const item = document.createElement('li');
    item.textContent = words;
    return item;
  });

/** Shows a dialog; whether it was answered with its own yes. Esc is a no. */
const ask = (dialog: HTMLDialogElement, yes: string): Promise<boolean> => {
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === yes), { once: true });
  });
};

/** Names what would be lost and asks whether to save all the same. */
export const askLosses = (losses: readonly string[]): Promise<boolean> => {
  element('losses-list').replaceChildren(...listed(losses));
  return ask(element<HTMLDialogElement>('losses'), 'save');
};

/** Asks whether the changes of a workbook that was not saved may go. */
export const askUnsaved = (question: string): Promise<boolean> => {
  element('unsaved-text').textContent = question;
  return ask(element<HTMLDialogElement>('unsaved'), 'leave');
};
