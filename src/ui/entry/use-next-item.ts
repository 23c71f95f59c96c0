import { useMemo, useRef, type KeyboardEvent, type RefObject } from 'react';
import type { ItemStanding } from '../../app/submit/standing';
import { nextToFill } from '../../core/entry/item-progress';

interface NextItem {
  /** The item to be filled in next; `null` where every one is filled in. */
  readonly next: ItemStanding | null;
  /** Where the way on stands. */
  readonly wayOn: RefObject<HTMLDivElement | null>;
  /** Ctrl+Enter leads on. */
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

/** The way from one item to the next that is to be filled in. @param at place of the one that is shown; -1 for another one's */
export const useNextItem = (
  items: readonly ItemStanding[],
  at: number,
  fillIn: (item: ItemStanding) => void,
): NextItem => {
  const wayOn = useRef<HTMLDivElement>(null);
  const states = useMemo(() => items.map((item) => item.state), [items]);
  const next = nextToFill(states, at);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !event.ctrlKey || event.nativeEvent.isComposing) return;
    if (next !== null && next !== at) fillIn(items[next]!);
    // Nothing is left elsewhere: what was typed is written as the field is left.
    else wayOn.current?.querySelector('button')?.focus();
  };
  return { next: next === null ? null : items[next]!, wayOn, onKeyDown };
};
