import type { Taken, TakenField, TakenHandOut } from '../../record/taken';
import type { EntryField } from '../index/entry-field';
import { rememberText } from '../index/remembered';
import { timeOf } from '../index/time-of';
import type { IndexedFile, SharedOffer } from './change-index';

/** How many earlier texts of a field are remembered. */
const MOST_BEFORE = 8;

/** Texts that files of one hand-out said in fields that are settled now, by the field's name. */
type Said = Map<string, Set<string>>;

const saidOf = (
  offers: ReadonlyMap<string, readonly SharedOffer[]>,
  settled: ReadonlySet<string>,
): ReadonlyMap<string, Said> => {
  const byHandOut = new Map<string, Said>();
  for (const [key, shared] of offers) {
    if (!settled.has(key)) continue;
    for (const { said, text, files } of shared) {
      if (said === null) continue;
      const field = said.slice(said.lastIndexOf('|') + 1) as EntryField;
      for (const { handOut } of files) {
        if (handOut === null) continue;
        const fields = byHandOut.get(handOut) ?? (new Map() as Said);
        byHandOut.set(handOut, fields);
        fields.set(said, (fields.get(said) ?? new Set()).add(rememberText(field, text)));
      }
    }
  }
  return byHandOut;
};

const takenField = (
  known: TakenField | undefined,
  said: ReadonlySet<string>,
  isSeveral: boolean,
): TakenField => {
  const { now = [], before = [] } = known ?? {};
  const next = new Set([...said, ...(isSeveral ? now : [])]);
  const past = new Set([...before, ...now].filter((text) => !next.has(text)));
  return { now: [...next], before: [...past].slice(-MOST_BEFORE) };
};

const handOutAfter = (
  known: TakenHandOut | undefined,
  files: readonly IndexedFile[],
  said: Said,
): TakenHandOut => {
  const times = [known?.at ?? null, ...files.map(({ submittedAt }) => submittedAt)];
  const at = times.reduce((last, time) => (timeOf(time) > timeOf(last) ? time : last), null);
  const fields = new Map(known?.fields);
  const isSeveral = files.length > 1;
  for (const [name, texts] of said) {
    fields.set(name, takenField(fields.get(name), texts, isSeveral));
  }
  return { at, several: isSeveral || (known?.several ?? false), fields };
};

/**
 * What a master has settled once these files are merged: of each hand-out what its files said in the
 * fields that were taken, that the master said already, or that were decided. A conflict left open
 * is none of them.
 *
 * @param settled keys of the fields
 */
export const takenAfter = (
  known: Taken,
  files: readonly IndexedFile[],
  offers: ReadonlyMap<string, readonly SharedOffer[]>,
  settled: ReadonlySet<string>,
): Taken => {
  const taken = new Map(known);
  const said = saidOf(offers, settled);
  const byHandOut = new Map<string, IndexedFile[]>();
  for (const file of files) {
    if (file.handOut === null) continue;
    const own = byHandOut.get(file.handOut);
    if (own) own.push(file);
    else byHandOut.set(file.handOut, [file]);
  }
  for (const [handOut, own] of byHandOut) {
    const before = known.get(handOut);
    const fields: Said = said.get(handOut) ?? new Map();
    if (before || fields.size > 0) taken.set(handOut, handOutAfter(before, own, fields));
  }
  return taken;
};
