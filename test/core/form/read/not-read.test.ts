import { notReadIn, unknownTitles } from '../../../../src/core/form/read/not-read';
import { recognise } from '../../../../src/core/form/read/recognise';
import type { RecognisedSheet, RowWord } from '../../../../src/core/form/read/recognised';
import { emptyGrid, type CellValue } from '../../../../src/core/grid/grid';
import { sampleGrid } from '../../rules/sample-sheet';
import { KINDS_OF_YEAR, ONE_YEAR_TEXTS, YEARS_BESIDE } from './any/other-forms';

const OURS = recognise(sampleGrid());
const KINDS = recognise(KINDS_OF_YEAR);
const TEXTS = recognise(ONE_YEAR_TEXTS);

/** Our form with other headings for some of its columns, and the cells of one item. */
const ownForm = (
  titles: Readonly<Record<string, string>>,
  more: Readonly<Record<string, CellValue>> = {},
): RecognisedSheet => {
  const columns: Readonly<Record<string, CellValue>> = {
    ...{ 'No.': 1, 取組項目: '見守り', 担当課: '福祉課', 進捗状況: '☑ 順調に進んだ' },
    ...{ 実績の指標: '件数', 年度: 'R4', 実績値: 5, 単位: '件', 評価: 'A', 成果: '文。' },
  };
  return recognise({
    ...emptyGrid('シート'),
    values: [
      ['見本市計画 進行管理シート（令和4年度）'],
      Object.keys(columns).map((title) => titles[title] ?? title),
      Object.entries(columns).map(([title, value]) => (title in more ? more[title]! : value)),
    ],
  });
};

describe('読めなかったもの', () => {
  it('年度も実績値も評価も読めたシートには、ない', () => {
    expect(notReadIn([OURS])).toEqual([]);
    expect(notReadIn([KINDS])).toEqual([]);
    expect(notReadIn([TEXTS])).toEqual([]);
    expect(notReadIn([recognise(YEARS_BESIDE)])).toEqual([]);
    expect(notReadIn([])).toEqual([]);
  });

  it('どの年度のシートか分からなければ、年度', () => {
    expect(notReadIn([{ ...OURS, fiscalYear: null }])).toEqual(['year']);
    expect(notReadIn([OURS, { ...TEXTS, fiscalYear: null }])).toEqual(['year']);
  });

  it('年度の列の題が分からなければ、年度', () => {
    const sheet = ownForm({ 年度: 'ひとくち' });
    expect(sheet.kind).toBe('years-below');
    expect(notReadIn([sheet])).toEqual(['year']);
  });

  it('年度の列があっても、どの行の年度も読めなければ、年度', () => {
    expect(notReadIn([ownForm({}, { 年度: '合計' })])).toEqual(['year']);
    expect(notReadIn([ownForm({}, { 年度: '合計' }), OURS])).toEqual([]);
  });

  it('実績値の列の題が分からなければ、実績値', () => {
    const sheet = ownForm({ 実績値: 'ひとくち' });
    expect(sheet.kind).toBe('years-below');
    expect(notReadIn([sheet])).toEqual(['value']);
    expect(notReadIn([sheet, OURS])).toEqual([]);
  });

  it('評価の列の題が分からなければ、評価', () => {
    const sheet = ownForm({ 評価: 'ひとくち' });
    expect(sheet.kind).toBe('years-below');
    expect(notReadIn([sheet])).toEqual(['grade']);
    expect(notReadIn([{ ...sheet, titles: [] }])).toEqual([]);
  });

  it('評価があっても、段階が一枚も分からなければ、評価', () => {
    expect(notReadIn([{ ...OURS, scale: null }])).toEqual(['grade']);
    expect(notReadIn([{ ...OURS, scale: null }, OURS])).toEqual([]);
    expect(notReadIn([{ ...ownForm({}, { 評価: null }), scale: null }])).toEqual([]);
    expect(notReadIn([{ ...ownForm({}, { 評価: ' ' }), scale: null }])).toEqual([]);
  });
});

describe('行の種類の分からない様式', () => {
  const word = (text: string, more: Partial<RowWord> = {}): RowWord => ({
    ...{ cell: { row: 2, column: 5, text }, kind: null, isTold: false },
    ...more,
  });
  const withWords = (...rowWords: readonly RowWord[]): RecognisedSheet => ({
    ...KINDS,
    manner: { ...KINDS.manner!, rowWords },
  });

  it('どの行の言葉も分からなければ、実績値がどれか分からない', () => {
    expect(notReadIn([withWords(word('甲'), word('乙'))])).toEqual(['value']);
    expect(notReadIn([OURS, withWords(word('甲'))])).toEqual(['value']);
    expect(notReadIn([withWords(word('甲'), word('実績', { kind: 'value' }))])).toEqual([]);
    expect(notReadIn([withWords(word('甲', { isTold: true }), word('乙'))])).toEqual([]);
    expect(notReadIn([withWords()])).toEqual([]);
  });

  it('分からない行の言葉と、何か入っている列の分からない見出しを、尋ねる', () => {
    const title = (
      text: string,
      holds: 'figures' | 'words' | 'nothing',
      role: 'name' | null = null,
    ) => ({
      ...{ cell: { row: 1, column: 3, text }, role, sure: false, holds },
    });
    const form: RecognisedSheet = {
      ...withWords(word('甲'), word('実績', { kind: 'value' }), word('丙', { isTold: true })),
      titles: [
        title('数の列', 'figures'),
        title('言葉の列', 'words'),
        title('空の列', 'nothing'),
        title('名の列', 'words', 'name'),
      ],
    };
    expect(
      unknownTitles([form]).map(({ cell, role, sure, holds }) => [cell.text, role, sure, holds]),
    ).toEqual([
      ['数の列', null, false, 'figures'],
      ['言葉の列', null, false, 'words'],
      ['甲', null, false, 'figures'],
    ]);
    expect(unknownTitles([OURS])).toEqual([]);
  });

  it('実績値のない様式に、分からない数の列があれば、実績値', () => {
    const absent = (form: RecognisedSheet): RecognisedSheet => ({
      ...form,
      blocks: form.blocks.map((block) => ({
        ...block,
        measures: block.measures.map((measure) => ({
          ...measure,
          years: measure.years.map((year) => ({
            ...year,
            value: { ...year.value, fault: 'absent' as const },
            grade: { ...year.grade, fault: 'absent' as const },
          })),
        })),
      })),
    });
    const unknown = (holds: 'figures' | 'words') => ({
      ...absent(TEXTS),
      titles: [{ cell: { row: 3, column: 9, text: '列' }, role: null, sure: false, holds }],
    });
    expect(notReadIn([absent(TEXTS)])).toEqual([]);
    expect(notReadIn([unknown('figures')])).toEqual(['value']);
    expect(notReadIn([unknown('words')])).toEqual([]);
  });
});
