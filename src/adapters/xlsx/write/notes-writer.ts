import { cellName } from '../../../core/grid/grid';
import type { PlannedNote } from '../../../core/grid/blueprint';
import { escapeAttribute, escapeText, encodeEscapes, textElement } from '../xml/xml-text';

/** The part that holds a sheet's notes. */
export const commentsPart = (notes: readonly PlannedNote[], namespace: string): string => {
  const authors = [...new Set(notes.map((note) => note.author))];
  const index = new Map(authors.map((author, at) => [author, at]));
  const list = notes.map(
    (note) =>
      `<comment ref="${cellName(note.row, note.column)}" authorId="${index.get(note.author)!}"><text>${textElement(note.text)}</text></comment>`,
  );
  const names = authors.map((author) => `<author>${escapeText(encodeEscapes(author))}</author>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<comments xmlns="${namespace}"><authors>${names.join('')}</authors><commentList>${list.join('')}</commentList></comments>`;
};

const shape = ({ row, column, text }: PlannedNote, id: number): string => {
  const lines = Math.min(12, Math.max(4, text.split('\n').length + Math.ceil(text.length / 12)));
  const anchor = [
    column + 1,
    15,
    Math.max(0, row - 1),
    10,
    column + 3,
    15,
    Math.max(0, row - 1) + lines,
    4,
  ];
  return `<v:shape id="${escapeAttribute(`_x0000_s${id}`)}" type="#_x0000_t202" style="position:absolute;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto"><v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/><v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox><x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor.join(', ')}</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`;
};

/** Shape ids of one sheet; each sheet has a block of its own. */
const BLOCK = 1024;

/** The drawing without which Excel does not show notes; `block` parts the sheets' shape ids. */
export const notesDrawing = (notes: readonly PlannedNote[], block: number): string =>
  `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="${block}"/></o:shapelayout><v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"><v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>${notes.map((note, index) => shape(note, block * BLOCK + index + 1)).join('')}</xml>`;
