/** A plain sentence where a page itself cannot run. */
export const showSentence = (root: HTMLElement, sentence: string): void => {
  const paragraph = document.createElement('p');
  paragraph.setAttribute('role', 'alert');
  paragraph.textContent = sentence;
  root.replaceChildren(paragraph);
};
