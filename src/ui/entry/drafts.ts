import { useCallback, useState } from 'react';

/** What was typed and is not in its cell yet, by the field's key; kept while other items are looked at. */
export interface Drafts {
  readonly of: (key: string) => string | undefined;
  readonly set: (key: string, text: string) => void;
  readonly drop: (keys: readonly string[]) => void;
}

export const useDrafts = (): Drafts => {
  const [texts, setTexts] = useState<ReadonlyMap<string, string>>(new Map());
  const set = useCallback((key: string, text: string) => {
    setTexts((known) => new Map(known).set(key, text));
  }, []);
  const drop = useCallback((keys: readonly string[]) => {
    setTexts((known) => {
      const left = new Map(known);
      for (const key of keys) left.delete(key);
      return left;
    });
  }, []);
  return { of: (key) => texts.get(key), set, drop };
};
