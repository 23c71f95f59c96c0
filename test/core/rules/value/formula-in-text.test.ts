import { cellKey } from '../../../../src/core/grid/grid';
import { formulaInText } from '../../../../src/core/rules/value/formula-in-text';
import { sampleWith } from '../sample-sheet';
import { testRule, factsWith, findingsOf } from '../test-rule';

testRule(formulaInText, {
  'No.1 実績値 R4 に「=SUM(H1:H3)」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '=SUM(H1:H3)' },
    },
  ],
  'No.1 実績値 R4 に「＝2+3」': [
    {
      at: ['H12', 'value'],
      severity: 'warning',
      fix: ['none'],
      of: { year: 2022 },
      facts: { year: 'R4', written: '＝2+3' },
    },
  ],
  'No.1 実績値 R3 に「=SUM(H1:H3)」': [
    {
      at: ['H11', 'value'],
      severity: 'info',
      fix: ['none'],
      of: { year: 2021 },
      facts: { year: 'R3', written: '=SUM(H1:H3)' },
    },
  ],
});

it('前に空白があっても数式の文字であり、途中の「=」は違う', () => {
  expect(factsWith(formulaInText, [['No.1 実績値 R4', ' =SUM(H1:H3) ']])).toMatchObject([
    { written: '=SUM(H1:H3)' },
  ]);
  expect(factsWith(formulaInText, [['No.1 実績値 R4', '2+3=5']])).toEqual([]);
  expect(factsWith(formulaInText, [['No.1 実績値 R4', '= 5']])).toEqual([]);
});

it('数式の結果が「=」で始まる文字でも、数式のセルには言わない', () => {
  const grid = sampleWith(['No.3 実績値 R4', '=SUM(H1:H3)']);
  const [finding] = findingsOf(formulaInText, grid);
  const formulas = new Map(grid.formulas).set(cellKey(finding!.row, finding!.column), '=A1');
  expect(findingsOf(formulaInText, { ...grid, formulas })).toEqual([]);
});
