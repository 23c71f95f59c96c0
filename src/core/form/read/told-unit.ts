import { cellKey, type Grid } from '../../grid/grid';
import { WORDS_BEFORE } from '../../value/value';
import type { FieldCell } from './recognised';

/** 【%】, (件), （単位：人） at the end of what is counted, white space left out. */
const UNIT_IN_NAME =
  /(?:[【〔[](?:単位[:：]?)?([^】〕\]]{1,6})[】〕\]]|[(（]単位[:：]?([^)）]{1,8})[)）]|[(（]([%％人件回円㎡㎢台組団体世帯か所箇所日時間校名食冊本戸棟社店園席床個枚点品頭羽隻基ｔtkKgmLℓha]{1,3})[)）])※*$/u;

/** The unit that is told at the end of what is counted: 【%】, （単位：人）; `''` where none is. */
export const unitInName = (text: string): string => {
  const match = UNIT_IN_NAME.exec(text.replace(/\s+/gu, ''));
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
};

const UNIT_IN_VALUE = new RegExp(
  String.raw`^${WORDS_BEFORE}?[-+▲△]?[\d０-９][\d０-９,，.．]*\s*([^\d\s０-９.,，()（）]{1,4})$`,
  'u',
);

/** The unit that stands behind a figure (210件), or that its cell's format shows (%). */
export const unitInValue = (grid: Grid, { text, row, column }: FieldCell): string => {
  const format = grid.formats.get(cellKey(row, column));
  if (format !== undefined && /%/u.test(format)) return '%';
  return UNIT_IN_VALUE.exec(text.trim())?.[1] ?? '';
};
