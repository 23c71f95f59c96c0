import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { layoutForm } from '../../../src/core/form/write/layout';
import { layoutResultSheet } from '../../../src/core/form/write/result-sheet';
import { layoutTotals } from '../../../src/core/summary/totals-book';
import { jaTotals } from '../../../src/i18n/ja-totals';
import { cellName } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { EXAMPLE } from '../../core/catalog/example-sample';
import { SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { r4Views, totalsOf } from '../../core/summary/r4-totals';
import { newKinds, validatorErrors, type OfficeVersion } from '../../peers/ooxml-validator';
import { gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

/** One version and every third kind for every day; all of them in the long tests. */
const isLong = process.env['SHINKO_RUNS'] !== undefined;
const VERSIONS: readonly OfficeVersion[] = isLong
  ? ['Office2016', 'Office2021', 'Microsoft365']
  : ['Office2021'];

const RICH = readFileSync(join(__dirname, '../../adapters/xlsx/fixtures/rich.xlsx'));
const FORM = xlsx.write(layoutForm(SAMPLE_FORM));

const run = (statuses: readonly number[], ...words: readonly string[]): void => {
  const { status, err } = shinko(...words);
  expect({ isRight: statuses.includes(status), err }).toMatchObject({ isRight: true });
};

const written = (name: string, ...words: readonly string[]): Uint8Array => {
  run([0, 1], ...words, '-o', folder.path(name));
  return folder.read(name);
};

const master = (): string => folder.write('master.xlsx', FORM);

const handOut = (): string => {
  run([0], 'split', master(), '-o', folder.path('out'));
  return folder.path('out/見本市第1次見本計画_R4_健康課.xlsx');
};

const gradeCell = (bytes: Uint8Array): string => {
  const block = recognise(gridsOf(bytes)[0]!).blocks.find(({ number }) => number === 5)!;
  const { row, column } = block.measures[0]!.years.at(-1)!.grade;
  return cellName(row, column);
};

/** A department's book that came back with a full-width grade. */
const comesBack = (grade: string): string => {
  const handed = readFileSync(handOut());
  return folder.write('back.xlsx', typedInto(handed, { [gradeCell(handed)]: grade }));
};

const added = (): Uint8Array => {
  const list = layoutResultSheet({
    kind: 'findings',
    sheetName: '点検結果',
    title: '点検結果',
    subtitle: '令和4年度',
    columns: [
      { title: '重さ', width: 8 },
      { title: '内容', width: 60 },
    ],
    rows: [{ look: 'error', cells: ['エラー', '評価が空欄です。'] }],
  });
  const book = xlsx.addSheets(FORM, list);
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

/** Totals with their charts, put into a book that has sheets and charts of its own. */
const totalsAdded = (): Uint8Array => {
  const totals = layoutTotals(totalsOf(r4Views()), jaTotals);
  const book = xlsx.addSheets(xlsx.write(totals), {
    ...totals,
    sheets: totals.sheets.map((sheet) => ({ ...sheet, name: `${sheet.name} (2)` })),
  });
  if (!book.ok) throw new RangeError(book.failure.kind);
  return book.value;
};

/** Every kind of workbook that is written, made by what writes it. */
const KINDS: Readonly<Record<string, () => Uint8Array>> = {
  様式: () => FORM,
  '同梱の計画の様式（inject）': () => written('form.xlsx', 'inject', '--year', 'R5'),
  'あるブックに入れた様式（inject --into）': () =>
    written('into.xlsx', 'inject', '--year', 'R5', '--into', folder.write('rich.xlsx', RICH)),
  課のブック: () => readFileSync(handOut()),
  '記載例のある課のブック（split --samples）': () => {
    const plan = JSON.stringify(catalogToJson({ ...SAMPLE_FORM.catalog, example: EXAMPLE }));
    written('plan.xlsx', 'inject', '--year', 'R4', '--catalog', folder.write('plan.json', plan));
    run([0], 'split', folder.path('plan.xlsx'), '-o', folder.path('samples'), '--samples');
    return readFileSync(folder.path('samples/見本市第1次見本計画_R4_健康課.xlsx'));
  },
  '直したブック（fix）': () => written('fixed.xlsx', 'fix', comesBack('Ｂ'), '--all'),
  '提出したブック（submit）': () =>
    written('sent.xlsx', 'submit', comesBack('C'), '--by', '山田', '--reason', '理由'),
  '取りまとめたブック（merge、記録のシートも）': () =>
    written('merged.xlsx', 'merge', master(), comesBack('B')),
  '次の年度のブック（rollover、前年度のブックから）': () => {
    written('r5.xlsx', 'rollover', R4_FACTS, '--to', 'R5');
    return written('r6.xlsx', 'rollover', folder.path('r5.xlsx'), '--to', 'R6');
  },
  '会議資料（document）': () => written('meeting.xlsx', 'document', R4_FACTS),
  '事業の体系（document）': () =>
    written('structure.xlsx', 'document', R4_FACTS, '--kind', 'structure', '--paper', 'A3'),
  '年度別計画（document）': () => written('plan.xlsx', 'document', R4_FACTS, '--kind', 'plan'),
  点検結果のシート: added,
  '集計のブック（summary、図も）': () => written('totals.xlsx', 'summary', R4_FACTS),
  あるブックに入れた集計のシート: totalsAdded,
};

describe('書いたブックは、Microsoft の検査で正しい', () => {
  it.each(Object.entries(KINDS).filter((_, at) => isLong || at % 3 === 0))(
    '%s',
    (name, make) => {
      const book = make();
      for (const version of VERSIONS) {
        const known = name.includes('--into') ? validatorErrors(RICH, version) : [];
        expect(newKinds(known, validatorErrors(book, version))).toEqual([]);
      }
    },
    180_000,
  );
});
