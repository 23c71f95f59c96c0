import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { entryCells, textCells, yearsOf } from '../../../src/core/rules/field-cells';
import type { BlockView } from '../../../src/core/rules/rule';

const cell = (text: string) => ({ row: 1, column: 1, text });
const year = (name: string) => ({
  value: cell(`${name}値`),
  unit: cell(`${name}単位`),
  grade: cell(`${name}評価`),
});

const block = (...measures: readonly (readonly string[])[]): ItemBlock =>
  ({
    nameCell: cell('名前'),
    departmentsCell: cell('担当課'),
    description: cell('概要'),
    narrative: cell('成果'),
    measures: measures.map((years, index) => ({
      indicatorCell: cell(`指標${index + 1}`),
      years: years.map(year),
    })),
  }) as unknown as ItemBlock;

it('文のセルは、指標ごとの指標を含めて、欄の名とともに並ぶ', () => {
  const texts = textCells(block(['R3'], ['R4'])).map(({ cell: { text }, field }) => [text, field]);
  expect(texts).toEqual([
    ['名前', 'name'],
    ['担当課', 'departments'],
    ['概要', 'description'],
    ['指標1', 'indicator'],
    ['指標2', 'indicator'],
    ['成果', 'narrative'],
  ]);
});

it('年度ごとに記入するセルは、その年度とともに並ぶ', () => {
  const rows = ['R3', 'R4'].map((name) => ({ row: year(name) }));
  const cells = entryCells({ rows } as unknown as BlockView);
  expect(
    cells.map(({ cell: { text }, field, row }) => [text, field, rows.indexOf(row as never)]),
  ).toEqual([
    ['R3値', 'value', 0],
    ['R3単位', 'unit', 0],
    ['R3評価', 'grade', 0],
    ['R4値', 'value', 1],
    ['R4単位', 'unit', 1],
    ['R4評価', 'grade', 1],
  ]);
});

it('年度は、指標の順に続けて並ぶ', () => {
  const values = (one: ItemBlock) => yearsOf(one).map(({ value }) => value.text);
  expect(values(block(['R3', 'R4']))).toEqual(['R3値', 'R4値']);
  expect(values(block(['R3'], ['R4', 'R5']))).toEqual(['R3値', 'R4値', 'R5値']);
});
