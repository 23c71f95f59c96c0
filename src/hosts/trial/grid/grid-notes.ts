import type { IThreadComment } from '@univerjs/thread-comment';
import { cellName, parseCellName } from '../../../core/grid/grid';
import type { PlannedNote } from '../../../core/grid/blueprint';
import type { HostSheet } from '../../../excel-host';

/** What the grid wants at the head of the person's id, who may do everything; no part of the name. */
export const OWNER = 'Owner_';

const nameOf = (personId: string): string =>
  personId.startsWith(OWNER) ? personId.slice(OWNER.length) : personId;

type CommentBody = IThreadComment['text'];

const toBody = (text: string): CommentBody => {
  const lines = text.split('\n');
  let end = -1;
  const paragraphs = lines.map((line, index) => {
    end += line.length + 1;
    return { startIndex: end, paragraphId: `p${index}` };
  });
  return { dataStream: `${lines.join('\r')}\r\n`, paragraphs };
};

const fromBody = ({ dataStream }: CommentBody): string =>
  dataStream
    .replace(/\r?\n$/u, '')
    .replace(/\r$/u, '')
    .replaceAll(/\r\n?/gu, '\n');

/** A note as a comment of the grid's. */
export const toComment = (
  note: PlannedNote,
  index: number,
  sheet: HostSheet,
  unitId: string,
): IThreadComment => {
  const id = `n${sheet.id}${index}`;
  return {
    id,
    threadId: id,
    ref: cellName(note.row, note.column),
    dT: '',
    personId: note.author,
    text: toBody(note.text),
    unitId,
    subUnitId: sheet.id,
    children: [],
  };
};

// A note has no answers; they stand below it with the names of those who gave them.
const wholeText = ({ text, children = [] }: IThreadComment): string =>
  [
    fromBody(text),
    ...children.map((answer) => `${nameOf(answer.personId)}：${fromBody(answer.text)}`),
  ].join('\n');

/** A sheet's notes as the grid's comments stand; authors of known ones are kept. */
export const takeNotes = (
  before: readonly PlannedNote[],
  comments: readonly IThreadComment[],
): readonly PlannedNote[] => {
  const left = new Set(before);
  const taken = comments.flatMap((comment): readonly PlannedNote[] => {
    const place = parseCellName(comment.ref);
    if (!place) return [];
    const text = wholeText(comment);
    const at = [...left].find((one) => one.row === place.row && one.column === place.column);
    const known = at ?? [...left].find((one) => one.text === text);
    if (known) left.delete(known);
    return [
      known ? { ...known, ...place, text } : { ...place, author: nameOf(comment.personId), text },
    ];
  });
  return taken.toSorted((a, b) => a.row - b.row || a.column - b.column);
};
