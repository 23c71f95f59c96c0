import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { recogniseWorkbook } from '../../../src/app/recognise/recognised-workbook';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import type { Grid } from '../../../src/core/grid/grid';
import { filledBook } from '../../browser/filled-book';
import { EXAMPLE } from '../../core/catalog/example-sample';
import { gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();

const done = (...words: readonly string[]): void => {
  const { status, err } = shinko(...words);
  if (status !== 0) throw new RangeError(err);
};

const master = (): string => {
  const plan = { ...BUNDLED_PLANS[0]!, example: EXAMPLE };
  const json = folder.write('plan.json', JSON.stringify(catalogToJson(plan)));
  done('inject', '--year', 'R4', '--catalog', json, '-o', folder.path('master.xlsx'), '--force');
  return folder.path('master.xlsx');
};

const textsOf = ({ values }: Grid): readonly string[] =>
  values.flatMap((row) => (row ?? []).filter((value) => typeof value === 'string'));

const NOTES = [
  '※1 担当課：取組を受け持つ課を書く。',
  '※2 主な取り組み、取組項目：前の計画で残ったことも書く。',
];
const SAMPLE = [
  '記載例の取組(記載例課)',
  '初めの内容',
  '次の内容',
  '終わりの内容',
  '・一つ目のこと\n・二つ目のこと',
];

it('年度別計画は記載例とその注から始まり、計画は次のページから', () => {
  done('document', master(), '--kind', 'plan', '-o', folder.path('plan.xlsx'));
  const [sheet] = gridsOf(folder.read('plan.xlsx'));
  const texts = textsOf(sheet!);
  expect(texts).toEqual(expect.arrayContaining([...NOTES, ...SAMPLE]));
  expect(texts.indexOf(NOTES[1]!)).toBeLessThan(texts.indexOf('保健福祉ガイドブックの発行'));
});

it('split --samples は、課のブックにシート「記載例」を付け、取りまとめには何も残らない', () => {
  done('split', master(), '-o', folder.path('out'), '--samples');
  const books = readdirSync(folder.path('out'));
  expect(books).toHaveLength(11);
  const name = books.find((each) => each.includes('教育支援課'))!;
  const handed = folder.read(join('out', name));
  const { forms, grids } = recogniseWorkbook({ grids: gridsOf(handed) });
  expect(forms.map(({ grid }) => grid.sheet)).toEqual(['進行管理シート R4 教育支援課']);
  const sheet = grids.find((grid) => grid.sheet === '記載例')!;
  expect(textsOf(sheet)).toEqual(expect.arrayContaining([...NOTES, ...SAMPLE, '平成30年度']));
  const back = folder.write('back.xlsx', filledBook(handed));
  const { out } = shinko(
    'merge',
    master(),
    back,
    '-o',
    folder.path('merged.xlsx'),
    '--report',
    folder.path('report.json'),
  );
  const report = JSON.parse(new TextDecoder().decode(folder.read('report.json'))) as {
    readonly left: readonly unknown[];
  };
  expect({ left: report.left, out: typeof out }).toEqual({ left: [], out: 'string' });
});

it('記載例のない計画には、シートも初めのページもない', () => {
  done('inject', '--year', 'R4', '-o', folder.path('plain.xlsx'));
  done('split', folder.path('plain.xlsx'), '-o', folder.path('plain'), '--samples');
  const [name] = readdirSync(folder.path('plain'));
  const sheets = gridsOf(folder.read(join('plain', name!))).map(({ sheet }) => sheet);
  expect(sheets).not.toContain('記載例');
});
