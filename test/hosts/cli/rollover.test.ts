import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import type { ItemBlock, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { xlsx } from '../../../src/hosts/cli/node-xlsx';
import { R4_FACTS, shinko, useFolder } from './call';

const schemaOf = (name: string): object =>
  JSON.parse(
    readFileSync(join(__dirname, `../../../docs/schemas/${name}.schema.json`), 'utf8'),
  ) as object;
const ajv = new Ajv({ allowUnionTypes: true });
const isRollover = ajv.compile(schemaOf('rollover'));
const isCatalog = ajv
  .addSchema(schemaOf('profile'))
  .addSchema(schemaOf('form-profile'))
  .compile(schemaOf('catalog'));
const folder = useFolder();

const opened = (file: string) => {
  const book = xlsx.read(new Uint8Array(readFileSync(file)));
  if (!book.ok) throw new RangeError(book.failure.kind);
  return recogniseWorkbook(book.value);
};

const blockOf = ({ blocks }: RecognisedSheet, number: number): ItemBlock =>
  blocks.find((block) => block.number === number)!;

const yearsOf = (block: ItemBlock): readonly (number | undefined)[] =>
  block.measures[0]!.years.map(({ year }) => year?.year);

const done = (...words: readonly string[]): string => {
  const { status, out, err } = shinko(...words);
  expect({ status, err: status === 0 ? '' : err }).toEqual({ status: 0, err: '' });
  return out;
};

/** Six kinds of revision. */
const SIX = [
  { item: 3, year: 'R5', kind: 'renamed', to: '民生委員の活動の支援' },
  { item: 10, year: 'R5', kind: 'moved', to: '地域福祉の活動拠点整備' },
  {
    item: null,
    year: 'R5',
    kind: 'added',
    to: '移動の支援',
    data: {
      project: '福祉人材資質向上の推進',
      departments: ['高齢者福祉課'],
      indicator: '利用者数',
      units: ['人'],
    },
  },
  { item: 5, year: 'R5', kind: 'ended' },
  { item: 19, year: 'R5', kind: 'departments', to: ['社会福祉課', '高齢者福祉課'] },
  { item: 2, year: 'R5', kind: 'indicator', to: '周知の回数', data: { units: ['回'] } },
];

describe('次の年度へ', () => {
  it('見るだけなら何も書かず、変わることをすべて言う', () => {
    const revisions = folder.write('revisions.json', JSON.stringify(SIX));
    const out = done(
      'rollover',
      R4_FACTS,
      '--to',
      'R5',
      '--revisions',
      revisions,
      '--format',
      'json',
    );
    const json = JSON.parse(out) as {
      readonly revisions: readonly { readonly kind: string }[];
      readonly catalog: object;
    };
    expect({ valid: isCatalog(json.catalog), errors: isCatalog.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect({ valid: isRollover(json), errors: isRollover.errors }).toEqual({
      valid: true,
      errors: null,
    });
    expect(json).toMatchObject({ from: 'R4', to: 'R5', items: 48, dropped: ['R2'] });
    expect(json.revisions.map(({ kind }) => kind)).toEqual(SIX.map(({ kind }) => kind));
  });

  it('数値は年度ごとに移り、新しい年度と印と文は空き、前年度のシートはそのまま読める', () => {
    const out = folder.path('r5.xlsx');
    const revisions = folder.write('revisions.json', JSON.stringify(SIX));
    done('rollover', R4_FACTS, '--to', 'R5', '--revisions', revisions, '-o', out);
    const { forms, earlier, identity } = opened(out);
    expect(forms.map(({ fiscalYear }) => fiscalYear)).toEqual([2023]);
    expect(earlier.map(({ fiscalYear }) => fiscalYear)).toEqual([2022]);
    expect(identity).toMatchObject({ fiscalYear: 2023, acceptances: [], stamp: null, base: null });
    const [form, last] = [forms[0]!, earlier[0]!];
    for (const block of form.blocks) {
      expect(yearsOf(block)).toEqual([2021, 2022, 2023]);
      expect(block.narrative.text).toBe('');
      expect(block.boxes.filter(({ box }) => box.ticked)).toEqual([]);
      const now = block.measures[0]!.years.at(-1)!;
      expect([now.value.text, now.grade.text]).toEqual(['', '']);
    }
    // What was moved and renamed has its years still.
    for (const number of [3, 10]) {
      const [was, is] = [blockOf(last, number), blockOf(form, number)];
      const of = (block: ItemBlock, year: number): string =>
        block.measures[0]!.years.find((row) => row.year?.year === year)!.value.text;
      expect([of(is, 2021), of(is, 2022)]).toEqual([of(was, 2021), of(was, 2022)]);
      expect(of(is, 2022)).not.toBe('');
    }
    expect(blockOf(form, 10).heading.project?.name).toBe('地域福祉の活動拠点整備');
    expect(blockOf(form, 3).flags.reviewFrom).toBe(2023);
    expect(blockOf(form, 49).flags.newFrom).toBe(2023);
    expect(form.blocks.some(({ number }) => number === 5)).toBe(false);
    expect(blockOf(last, 5).narrative.text).not.toBe('');
    expect(identity!.catalog!.ended?.map(({ item }) => item.number)).toEqual([5]);
  });

  it('前年度のシートは、点検も配布も取りまとめもされず、比べる相手になる', () => {
    const [r5, r6] = [folder.path('r5.xlsx'), folder.path('r6.xlsx')];
    done('rollover', R4_FACTS, '--to', 'R5', '-o', r5);
    const { out } = shinko('check', r5, '--format', 'json');
    const report = JSON.parse(out) as {
      readonly items: number;
      readonly skippedRules: readonly string[];
      readonly findings: readonly { readonly sheet: string }[];
    };
    expect(report.items).toBe(58);
    expect(report.skippedRules).toEqual([]);
    expect([...new Set(report.findings.map(({ sheet }) => sheet))]).toEqual(['進行管理シート R5']);
    done('rollover', r5, '--to', 'R6', '-o', r6);
    const again = opened(r6);
    expect(again.forms.map(({ grid }) => grid.sheet)).toEqual(['進行管理シート R6']);
    expect(again.earlier.map(({ grid }) => grid.sheet)).toEqual([
      '進行管理シート R5',
      '進行管理シート R4',
    ]);
  });

  it('課のブックには、その課の前年度のシートが付き、そのまま返れば何も残らない', () => {
    const [r5, merged, report] = ['r5.xlsx', 'merged.xlsx', 'report.json'].map(folder.path);
    done('rollover', R4_FACTS, '--to', 'R5', '-o', r5!);
    done('split', r5!, '-o', folder.path('books'), '--samples');
    const book = folder.path('books/白井市第2次地域福祉計画_R5_危機管理課.xlsx');
    const { forms, earlier } = opened(book);
    expect(earlier.map(({ fiscalYear }) => fiscalYear)).toEqual([2022]);
    expect(earlier[0]!.blocks.map(({ number }) => number)).toEqual(
      forms[0]!.blocks.map(({ number }) => number),
    );
    expect(earlier[0]!.blocks.every(({ narrative }) => narrative.text !== '')).toBe(true);
    done('merge', r5!, book, '-o', merged!, '--report', report!);
    expect(JSON.parse(readFileSync(report!, 'utf8'))).toMatchObject({ left: [] });
  });

  it('平成から令和へも進む', () => {
    const [h30, r1] = [folder.path('h30.xlsx'), folder.path('r1.xlsx')];
    done('inject', '--year', 'H30', '-o', h30);
    done('rollover', h30, '--to', 'R1', '-o', r1);
    const { forms } = opened(r1);
    expect(forms[0]!.fiscalYear).toBe(2019);
    expect(yearsOf(forms[0]!.blocks[0]!)).toEqual([2017, 2018, 2019]);
  });

  it.each([
    ['進めない年度', ['rollover', R4_FACTS, '--to', 'R4'], /令和4年度/u],
    ['読めない年度', ['rollover', R4_FACTS, '--to', '来年'], /来年/u],
    ['年度がない', ['rollover', R4_FACTS], /--to/u],
  ])('%s は一文で断り、何も書かない', (_, words, sentence) => {
    const { status, err } = shinko(...words);
    expect(status).toBe(2);
    expect(err).toMatch(sentence);
  });

  it('できない見直しがあれば、どれがなぜかを言い、何も書かない', () => {
    const revisions = folder.write(
      'revisions.json',
      JSON.stringify([...SIX, { item: 999, year: 'R5', kind: 'ended' }]),
    );
    const out = folder.path('r5.xlsx');
    const { status, err } = shinko(
      ...['rollover', R4_FACTS, '--to', 'R5', '--revisions', revisions, '-o', out],
    );
    expect(status).toBe(2);
    expect(err).toMatch(/7件目（No\.999、/u);
    expect(() => folder.read('r5.xlsx')).toThrow(/ENOENT/u);
  });
});
