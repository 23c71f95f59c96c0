import { useEffect, useRef, type RefObject } from 'react';
import { focusFirstField } from './entry-fields';

interface LedFocus {
  /** Where the item's fields are. */
  readonly root: RefObject<HTMLDivElement | null>;
  /** Has the keyboard led to the first field of an item once it is shown. */
  readonly lead: (item: string) => void;
}

/** Leads the keyboard to the fields of an item that a person chose. @param shown key of the item that is shown */
export const useLedFocus = (shown: string): LedFocus => {
  const root = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  useEffect(() => {
    if (wanted.current !== shown) return;
    wanted.current = null;
    if (root.current) focusFirstField(root.current);
  }, [shown]);
  const lead = (item: string): void => {
    if (item === shown && root.current) focusFirstField(root.current);
    else wanted.current = item;
  };
  return { root, lead };
};
