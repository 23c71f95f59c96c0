/** What a person types into or chooses from; a group of radio buttons counts once. */
const fieldsOf = (root: HTMLElement): readonly HTMLElement[] => {
  const inputs = root.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('input, textarea');
  const groups = new Map<string, HTMLElement>();
  return [...inputs].filter((field) => {
    if (field.disabled || field.readOnly) return false;
    if (field.type !== 'radio') return true;
    const isFirst = !groups.has(field.name);
    if (isFirst) groups.set(field.name, field);
    return isFirst;
  });
};

/** Leads the keyboard to a field; what stands there is selected, so that typing takes its place as in a cell. */
const enter = (field: HTMLElement | undefined): boolean => {
  if (!field) return false;
  field.focus();
  if (field instanceof HTMLInputElement && field.type !== 'radio') field.select();
  return true;
};

/** Leads the keyboard to the first field of an item; `false` where nothing can be typed into. */
export const focusFirstField = (root: HTMLElement): boolean => {
  return enter(fieldsOf(root)[0]);
};

/**
 * Leads the keyboard from a field to the next of its item, as Enter does in the sheet; what was typed is
 * written when the field is left. `false` where there is none.
 */
export const focusNextField = (root: HTMLElement, field: HTMLElement): boolean => {
  const fields = fieldsOf(root);
  const name = field instanceof HTMLInputElement && field.type === 'radio' ? field.name : null;
  const at = fields.findIndex(
    (one) => one === field || (name !== null && (one as HTMLInputElement).name === name),
  );
  return enter(at < 0 ? undefined : fields[at + 1]);
};
