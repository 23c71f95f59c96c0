const element = <E extends HTMLElement>(id: string): E => document.getElementById(id) as E;

const listed = (losses: readonly string[]): readonly HTMLElement[] =>
  losses.map((words) => {
    const item = document.createElement('li');
    item.textContent = words;
    return item;
  });

/** Names what would be lost and asks whether to save all the same; Esc is a no. */
export const askLosses = (losses: readonly string[]): Promise<boolean> => {
  const dialog = element<HTMLDialogElement>('losses');
  element('losses-list').replaceChildren(...listed(losses));
  dialog.returnValue = '';
  dialog.showModal();
  return new Promise((resolve) => {
    dialog.addEventListener('close', () => resolve(dialog.returnValue === 'save'), { once: true });
  });
};
