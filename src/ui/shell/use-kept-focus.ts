import { useEffect, type RefObject } from 'react';

/** Whether it is there to be seen; where nothing is laid out nobody can tell, and it is. */
const isShown = (element: Element): boolean =>
  typeof element.checkVisibility !== 'function' || element.checkVisibility();

/**
 * Keeps the keyboard in the pane: where what it was in is gone or can be pressed no more (a button whose
 * work has begun, a panel that was left), it is led to the panel, and never dropped to the page.
 */
export const useKeptFocus = (panel: RefObject<HTMLElement | null>): void => {
  useEffect(() => {
    const { current: place } = panel;
    if (!place) return;
    const { ownerDocument } = place;
    let last: Element | null = null;
    const remember = (): void => {
      if (ownerDocument.activeElement !== ownerDocument.body) last = ownerDocument.activeElement;
    };
    const lead = (): void => {
      const { activeElement, body } = ownerDocument;
      if (!last || (activeElement !== body && activeElement !== null)) return;
      if (last.isConnected && !last.matches(':disabled') && isShown(last)) return;
      last = null;
      place.focus({ preventScroll: true });
    };
    const observer = new MutationObserver(lead);
    observer.observe(ownerDocument.body, {
      childList: true,
      subtree: true,
      attributeFilter: ['disabled', 'hidden', 'style'],
    });
    ownerDocument.addEventListener('focusin', remember);
    remember();
    return () => {
      observer.disconnect();
      ownerDocument.removeEventListener('focusin', remember);
    };
  }, [panel]);
};
