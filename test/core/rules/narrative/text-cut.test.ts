import { textCut } from '../../../../src/core/rules/narrative/text-cut';
import { gridOfBlueprint } from '../../../../src/core/grid/grid-of-blueprint';
import { recognise } from '../../../../src/core/form/read/recognise';
import { layoutForm } from '../../../../src/core/form/write/layout';
import { NO_ENTRIES } from '../../../../src/core/record/entries';
import { findPlace, SAMPLE_FORM, sampleWith } from '../sample-sheet';
import { findingsOf, testRule } from '../test-rule';

testRule(textCut, {
  'No.1 成果 に「説明会を開いて、地域…304字」': [
    {
      at: ['K10', 'narrative'],
      severity: 'info',
      fix: ['none'],
      facts: { column: '取組による成果、今後の課題や方針', lines: 14, fitting: 5 },
    },
  ],
  'No.2 実績値 R4 に「上段の部数は 5、下段の人数は 6、どちらも前の年より多い」': [
    {
      at: ['H16', 'value'],
      severity: 'info',
      fix: ['none'],
      facts: { column: '実績値', lines: 4, fitting: 2 },
    },
  ],
});

const LONG = '説明会を開いて、地域の人と話し合った。'.repeat(16);
const CUT = sampleWith(['No.3 成果', LONG]);
const CELL = findPlace(recognise(CUT), 'No.3 成果');

test('行が高くなれば言わない。隠れた行だけなら印刷しないので言わない', () => {
  const rows = [0, 1, 2, 3].map((at) => CELL.row + at);
  const rowHeights = new Map([...CUT.rowHeights!, ...rows.map((row) => [row, 60] as const)]);
  expect(findingsOf(textCut, CUT)).toHaveLength(1);
  expect(findingsOf(textCut, { ...CUT, rowHeights })).toEqual([]);
  expect(findingsOf(textCut, { ...CUT, hiddenRows: new Set(rows) })).toEqual([]);
});

test('Shinko の様式でないシートと、高さの分からないシートでは言わない', () => {
  const { rowHeights, ...unknown } = CUT;
  expect(rowHeights).toBeDefined();
  expect(findingsOf(textCut, unknown)).toEqual([]);
  const values = CUT.values.map((row) => row?.slice(0, 12));
  expect(findingsOf(textCut, { ...CUT, values })).toEqual([]);
});

test('最も高い行にも収まらない成果は、長すぎる成果の文だけが言う', () => {
  const values = CUT.values.map((line, at) =>
    at === CELL.row
      ? line?.map((value, index) => (index === CELL.column ? LONG.repeat(10) : value))
      : line,
  );
  expect(findingsOf(textCut, { ...CUT, values })).toEqual([]);
});

test('最も高い行にも収まらなくても、成果のほかの文は言う', () => {
  const endless = sampleWith(['No.3 取組内容', LONG.repeat(40)]);
  expect(findingsOf(textCut, endless)).toMatchObject([{ field: 'description' }]);
});

test('作ったばかりの様式では、二段の単位も切れない', () => {
  for (const entries of [SAMPLE_FORM.entries, NO_ENTRIES]) {
    const plan = layoutForm({ ...SAMPLE_FORM, entries });
    expect(findingsOf(textCut, gridOfBlueprint(plan.sheets[0]!, plan.styles))).toEqual([]);
  }
});
