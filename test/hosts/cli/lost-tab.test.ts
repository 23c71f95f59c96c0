import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { RECORD_SHEET } from '../../../src/core/merge/write/record-sheet';
import { recognise } from '../../../src/core/form/read/recognise';
import { cellName } from '../../../src/core/grid/grid';
import { packParts, partText, unpackParts } from '../../adapters/xlsx/packed-parts';
import { findPlace, SAMPLE_CATALOG } from '../../core/rules/sample-sheet';
import { gridsOf, typedInto } from './books';
import { shinko, useFolder, type Outcome } from './call';
import { bookOf } from './identity-books';

const folder = useFolder();
const DEPARTMENT = '健康課';
const WORKBOOK = 'xl/workbook.xml';

/** A book of which the list of tabs was changed, and nothing else. */
const withTabs = (bytes: Uint8Array, change: (list: string) => string): Uint8Array => {
  const changed = change(partText(bytes, WORKBOOK));
  return packParts({ ...unpackParts(bytes), [WORKBOOK]: changed });
};

/** `_shinko` is named among the tabs, and no part is said to be its. */
const withLostRecord = (bytes: Uint8Array): Uint8Array =>
  withTabs(bytes, (list) => {
    const lost = list.replace(
      new RegExp(`(<sheet [^>]*name="${IDENTITY_SHEET}"[^>]*r:id=")[^"]*`, 'u'),
      '$1',
    );
    expect(lost).not.toBe(list);
    return lost;
  });

/** A tab without cells, as a chart's is. */
const withTab = (bytes: Uint8Array, name: string): Uint8Array =>
  withTabs(bytes, (list) =>
    list.replace('</sheets>', `<sheet name="${name}" sheetId="99" r:id=""/></sheets>`),
  );

const expectRefused = ({ status, out, err }: Outcome, sentence: string): void => {
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(sentence);
  expect(() => folder.read('out.xlsx')).toThrow('ENOENT');
};

const output = (): readonly string[] => ['-o', folder.path('out.xlsx')];

it('_shinko と大文字小文字だけの違う名前のシートには、壊れていると言わず、そのシートの名前で言う', () => {
  const named = withTabs(bookOf(), (list) => list.replace('"_shinko"', '"_Shinko"'));
  const book = folder.write('b.xlsx', named);
  const plan = ['--catalog', planFile(), ...output()];
  const sentence = 'シート「_Shinko」がすでにあります';
  expectRefused(shinko('inject', '--year', 'R5', '--into', book, ...plan), sentence);
  expectRefused(shinko('approve', book, '--role', '係長', '--by', '山田', ...plan), sentence);
});

const planFile = (): string =>
  folder.write('plan.json', JSON.stringify(catalogToJson(SAMPLE_CATALOG)));

it('記録のシートの部品が失われたブックには、書く命令のどれも、修復してからと言って何も書かない', () => {
  const plan = ['--catalog', planFile(), ...output()];
  const book = folder.write('b.xlsx', withLostRecord(bookOf()));
  const part = folder.write('p.xlsx', withLostRecord(bookOf({ department: DEPARTMENT })));
  const broken = `ブックが壊れています（${IDENTITY_SHEET}）`;
  expectRefused(shinko('submit', part, '--force', ...plan), broken);
  expectRefused(shinko('approve', part, '--role', '係長', '--by', '山田', ...plan), broken);
  expectRefused(shinko('rollover', book, '--to', 'R5', ...plan), broken);
  expectRefused(shinko('inject', '--year', 'R5', '--into', book, ...plan), broken);
});

describe('取込記録の名前のタブにセルがなければ（グラフなど）', () => {
  it('取りまとめは名前を変えてからと言い、何も書かない', () => {
    const master = folder.write('m.xlsx', bookOf());
    const handed = shinko(
      'split',
      master,
      '-o',
      folder.path('handed'),
      '--master',
      master,
      '--force',
    );
    expect(handed.status).toBe(0);
    const own = folder.read(`handed/見本市第1次見本計画_R4_${DEPARTMENT}.xlsx`);
    const { row, column } = findPlace(recognise(gridsOf(own)[0]!), 'No.4 実績値 R4');
    const part = folder.write('p.xlsx', typedInto(own, { [cellName(row, column)]: 9999 }));
    folder.write('m.xlsx', withTab(folder.read('m.xlsx'), RECORD_SHEET));
    const merged = shinko('merge', master, part, ...output());
    expectRefused(merged, `シート「${RECORD_SHEET}」がすでにあります`);
  });
});
