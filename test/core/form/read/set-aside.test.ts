import { entriesOfOthers, withoutOthers } from '../../../../src/core/form/read/set-aside';
import { recognise } from '../../../../src/core/form/read/recognise';
import { entriesOfSheet } from '../../../../src/core/form/read/entries-of-sheet';
import { catalogOfDepartment } from '../../../../src/core/catalog/catalog';
import type { WorkbookIdentity } from '../../../../src/core/record/identity';
import { tableSample } from '../../rules/heading-sample';
import { SAMPLE_CATALOG, sampleGrid } from '../../rules/sample-sheet';

const OURS = recognise(sampleGrid());

const sheetOf = (name: string, numbers: readonly number[]) =>
  recognise(
    tableSample(
      [
        ['架空市計画　進捗状況（令和4年度）'],
        ['No.', '取組項目', '担当課', '単位', '実績値', '成果'],
        ...numbers.map((number) => [
          ...[number, `取組その${number}`, '健康課', '人', 10 + number, `第${number}の成果。`],
        ]),
      ],
      { sheet: name },
    ).grid(),
  );

const WHOLE = sheetOf('全体', [1, 2, 3, 4, 5]);

/** What a department's book of No. 4 and 5 says it was handed out as. */
const identity = (more: Partial<WorkbookIdentity> = {}): WorkbookIdentity =>
  ({
    department: '健康課',
    catalog: catalogOfDepartment(SAMPLE_CATALOG, '健康課'),
    base: entriesOfSheet(OURS),
    ...more,
  }) as WorkbookIdentity;

const numbersOf = (forms: readonly (typeof WHOLE)[]) =>
  forms.map(({ blocks }) => blocks.map(({ number, index }) => `${index}:${String(number)}`));

describe('ほかの課の項目', () => {
  it('全体の写しで配られた課のブックでは、ほかの課の項目の配ったときの記入が分かる', () => {
    expect([...entriesOfOthers(identity()).keys()]).toEqual(
      [...entriesOfSheet(OURS).blocks.keys()].filter((key) => !/^[45]-/u.test(key)),
    );
  });

  it.each<[string, Partial<WorkbookIdentity>]>([
    ['課が分からない', { department: null }],
    ['計画が分からない', { catalog: null }],
    ['配ったときの記入が分からない', { base: null }],
  ])('%sブックでは、何も除かない', (_, more) => {
    expect(entriesOfOthers(identity(more)).size).toBe(0);
    expect(withoutOthers([WHOLE], identity(more))).toEqual([WHOLE]);
  });

  it('Shinko のものでないブックでは、何も除かない', () => {
    expect(entriesOfOthers(undefined).size).toBe(0);
    expect(withoutOthers([WHOLE], undefined)).toEqual([WHOLE]);
  });

  it('課の項目だけを、番号を振り直して残す', () => {
    expect(numbersOf(withoutOthers([WHOLE], identity()))).toEqual([['0:4', '1:5']]);
  });

  it('課の項目のないシートは残さず、課の項目だけのシートはそのまま', () => {
    const [own, others] = [sheetOf('課', [4, 5]), sheetOf('ほか', [1, 2])];
    const kept = withoutOthers([others, own, WHOLE], identity());
    expect(numbersOf(kept)).toEqual([
      ['0:4', '1:5'],
      ['0:4', '1:5'],
    ]);
    expect(kept[0]).toBe(own);
  });

  it('白井市の様式には、配った項目しかないので、除かない', () => {
    expect(OURS.kind).toBe('years-below');
    expect(withoutOthers([OURS], identity())).toEqual([OURS]);
    expect(withoutOthers([OURS, WHOLE], identity())[0]).toBe(OURS);
  });

  it('番号のない行は、だれのものとも言えないので残す', () => {
    const [first, ...others] = WHOLE.blocks;
    const forms = [{ ...WHOLE, blocks: [{ ...first!, number: null }, ...others] }];
    expect(numbersOf(withoutOthers(forms, identity()))).toEqual([['0:null', '1:4', '2:5']]);
  });
});
