/** Keeps the page where a file is dropped beside its fields, which would be opened in its place. */
export const keepDroppedFilesOut = (): void => {
  const keep = (event: DragEvent): void => {
    if (event.dataTransfer?.types.includes('Files')) event.preventDefault();
  };
  window.addEventListener('dragover', keep);
  window.addEventListener('drop', keep);
};
