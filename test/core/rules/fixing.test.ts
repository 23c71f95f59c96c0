import { cellKey, emptyGrid, type CellValue, type Grid } from '../../../src/core/grid/grid';
import { editOf, replaceCell } from '../../../src/core/rules/fixing';

const gridOf = (value: CellValue, more: Partial<Grid> = {}): Grid => ({
  ...emptyGrid('進捗状況'),
  values: [[value]],
  ...more,
});
const cell = (text: string) => ({ row: 0, column: 0, text });
const KEY = cellKey(0, 0);

it('セルを今あるものから書き換える', () => {
  expect(editOf(gridOf('Ａ'), cell('Ａ'), 'A')).toEqual({
    sheet: '進捗状況',
    row: 0,
    column: 0,
    from: 'Ａ',
    to: 'A',
  });
});

it('ボタンには前の文字と後の文字を示す', () => {
  const [choice] = replaceCell(gridOf('１２'), cell('１２'), 12, true).choices;
  expect(choice!.label).toEqual({ ja: '「１２」を「12」にする', en: 'Change “１２” to “12”' });
});

it('安全な修正も、数式の上には確かめてから書く', () => {
  expect(replaceCell(gridOf('Ａ'), cell('Ａ'), 'A', true).kind).toBe('safe');
  expect(replaceCell(gridOf('Ａ'), cell('Ａ'), 'A', false).kind).toBe('suggested');
  const formulas = new Map([[KEY, '=B1']]);
  expect(replaceCell(gridOf('Ａ', { formulas }), cell('Ａ'), 'A', true).kind).toBe('suggested');
});

const written = (grid: Grid, part: ReturnType<typeof cell> & { isPart?: true }, to: number) =>
  replaceCell(grid, part, to, true).choices[0]!.edits[0]!.to;

it('割合の書式のセルには、そう見える数を書く', () => {
  const formats = new Map([[KEY, '0%']]);
  expect(written(gridOf(0.8, { formats }), cell('80'), 100)).toBe(1);
  expect(written(gridOf(80), cell('80'), 100)).toBe(100);
});

it('セルの一部を直すときは、ほかの言葉を残す', () => {
  const part = { ...cell('９３．８'), isPart: true } as const;
  expect(written(gridOf('９３．８ (R1)'), part, 93.8)).toBe('93.8 (R1)');
});

it('空にする修正は、空の文字を示し、セルの一部でもセルを空にする', () => {
  const part = { ...cell('９３．８'), isPart: true } as const;
  const [choice] = replaceCell(gridOf('９３．８ (R1)'), part, null, false).choices;
  expect(choice!.edits[0]!.to).toBeNull();
  expect(choice!.label).toEqual({ ja: '「９３．８」を「」にする', en: 'Change “９３．８” to “”' });
});
