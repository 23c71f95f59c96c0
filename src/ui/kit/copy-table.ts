import type { ClipboardTable } from '../../app/check/clipboard-table';

const copyByClipboard = async ({ html, text }: ClipboardTable): Promise<boolean> => {
  if (typeof ClipboardItem === 'undefined' || !('clipboard' in navigator)) return false;
  const blob = (type: string, content: string): Blob => new Blob([content], { type });
  const item = new ClipboardItem({
    ...(html === '' ? {} : { 'text/html': blob('text/html', html) }),
    'text/plain': blob('text/plain', text),
  });
  // Web views of Office may forbid it by policy; then the older way is tried.
  return navigator.clipboard.write([item]).then(
    () => true,
    () => false,
  );
};

const copyBySelection = ({ html, text }: ClipboardTable): boolean => {
  const area = document.createElement('textarea');
  const focused = document.activeElement;
  area.value = text;
  area.setAttribute('aria-hidden', 'true');
  area.style.cssText = 'position:fixed;inset:0 auto auto 0;opacity:0';
  const fill = (event: ClipboardEvent): void => {
    if (html !== '') event.clipboardData?.setData('text/html', html);
    event.clipboardData?.setData('text/plain', text);
    event.preventDefault();
  };
  document.body.append(area);
  document.addEventListener('copy', fill);
  area.focus();
  area.select();
  try {
    return document.execCommand('copy');
  } finally {
    document.removeEventListener('copy', fill);
    area.remove();
    if (focused instanceof HTMLElement) focused.focus();
  }
};

/** Puts a table on the clipboard; false where the browser does not let it. */
export const copyTable = async (table: ClipboardTable): Promise<boolean> =>
  (await copyByClipboard(table)) || copyBySelection(table);
