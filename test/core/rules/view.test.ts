import type { Catalog, CatalogItem } from '../../../src/core/catalog/catalog';
import type { ItemBlock, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { DEFAULT_RULE_SETTINGS } from '../../../src/core/profile/rule-settings';
import type { SheetEntries, YearEntry } from '../../../src/core/record/entries';
import type { RowView, RuleContext } from '../../../src/core/rules/rule';
import {
  createContext,
  rowOfYear,
  updateView,
  type CheckReference,
} from '../../../src/core/rules/view';
import { parseIndicator } from '../../../src/core/value/indicator';

/** 年度, 実績値, 単位, 評価; `null` where the year cannot be read, a fault where one is said. */
type Year = readonly [year: number | null, value: string, unit?: string, grade?: string];

interface Parts {
  readonly number?: number | null;
  readonly repeat?: boolean;
  readonly occurrence?: number;
  /** One measure a text; its years are the same. */
  readonly indicators?: readonly (string | null)[];
  readonly years?: readonly Year[];
  readonly newFrom?: number | null;
  /** Whether the values' cells hold something that is no text. */
  readonly isFaulty?: boolean;
}

const block = ({
  number = 1,
  repeat = false,
  occurrence = 1,
  indicators = ['開催回数'],
  years = [[2022, '5', '回', 'A']],
  newFrom = null,
  isFaulty = false,
}: Parts = {}): ItemBlock =>
  ({
    number,
    repeat,
    occurrence,
    flags: { newFrom },
    measures: indicators.map((indicator) => ({
      indicator: indicator === null ? undefined : parseIndicator(indicator),
      years: years.map(([year, value, unit = '', grade = '']) => ({
        year: year === null ? undefined : { year },
        value: { text: value, ...(isFaulty ? { fault: 'error' } : {}) },
        unit: { text: unit },
        grade: { text: grade },
      })),
    })),
  }) as unknown as ItemBlock;

const item = (number: number, more: Partial<CatalogItem> = {}): CatalogItem =>
  ({
    number,
    name: `取組${number}`,
    aliases: [],
    departments: ['福祉 課'],
    description: '',
    indicator: parseIndicator('参加者数'),
    newFrom: null,
    ...more,
  }) as unknown as CatalogItem;

/** A plan of one project for each list of items. */
const plan = (
  items: readonly CatalogItem[],
  ...projects: readonly (readonly number[])[]
): Catalog =>
  ({
    items,
    policies: [
      {
        name: '方針',
        directions: [
          {
            name: '方向',
            projects: projects.map((numbers, at) => ({
              name: `事業${at + 1}`,
              entries: numbers.map((number) => ({ item: number, repeat: false })),
            })),
          },
        ],
      },
    ],
  }) as unknown as Catalog;

const NOTHING: CheckReference = { catalog: null, department: null };

const contextOf = (
  blocks: readonly ItemBlock[],
  reference: Partial<CheckReference> = {},
  fiscalYear: number | null = 2022,
): RuleContext =>
  createContext({ blocks, fiscalYear } as unknown as RecognisedSheet, {
    ...NOTHING,
    ...reference,
  })!;

const rowsOf = (one: ItemBlock, reference?: Partial<CheckReference>): readonly RowView[] =>
  contextOf([one], reference).views[0]!.rows;

const yearsOf = (...args: Parameters<typeof rowsOf>): readonly number[] =>
  rowsOf(...args).map(({ year }) => year);

describe('点検の年度', () => {
  it('言われた年度が、シートの題の年度に優る', () => {
    expect(contextOf([], {}, 2021).fiscalYear).toBe(2021);
    expect(contextOf([], { fiscalYear: 2022 }, 2021).fiscalYear).toBe(2022);
    expect(contextOf([], { fiscalYear: 2022 }, null).fiscalYear).toBe(2022);
  });

  it('どちらも分からなければ、点検できない', () => {
    const sheet = { blocks: [], fiscalYear: null } as unknown as RecognisedSheet;
    expect(createContext(sheet, NOTHING)).toBeUndefined();
  });
});

describe('見る年度の行', () => {
  const years: readonly Year[] = [
    [2020, '1'],
    [2021, '2'],
    [null, '3'],
    [2022, '4'],
    [2023, '5'],
  ];

  it('年度の読めない行と、シートの年度より後の行は見ない', () => {
    expect(yearsOf(block({ years }))).toEqual([2020, 2021, 2022]);
    expect(rowsOf(block({ years })).map(({ isCurrent }) => isCurrent)).toEqual([
      false,
      false,
      true,
    ]);
  });

  it('項目ができる前の行は見ない。シートの印が計画に優る', () => {
    const catalog = plan([item(1, { newFrom: 2022 })], [1]);
    expect(yearsOf(block({ years, newFrom: 2021 }))).toEqual([2021, 2022]);
    expect(yearsOf(block({ years }), { catalog })).toEqual([2022]);
    expect(yearsOf(block({ years, newFrom: 2021 }), { catalog })).toEqual([2021, 2022]);
  });

  it('指標の段、数値、単位を、年度ごとに読む', () => {
    const [before, current] = rowsOf(
      block({
        indicators: ['～R3 件数 R4～ 人数'],
        years: [
          [2021, '7', '件'],
          [2022, '1,200', '人'],
        ],
      }),
    );
    expect(before!.tiers.map(({ name }) => name)).toEqual(['件数']);
    expect(current!.tiers.map(({ name }) => name)).toEqual(['人数']);
    expect(current!.units).toEqual(['人']);
    expect(current!.value.tiers[0]?.figure).toMatchObject({ kind: 'number', value: 1200 });
  });

  it('文でないものの入ったセルは、読めない数値', () => {
    const [row] = rowsOf(block({ years: [[2022, '5']], isFaulty: true }));
    expect(row!.value.tiers[0]?.figure.kind).toBe('unreadable');
  });
});

describe('配ったときから変わったか', () => {
  const base = (entry: YearEntry, key = '1-1'): SheetEntries => ({
    fiscalYear: 2022,
    blocks: new Map([[key, { years: new Map([[2021, entry]]), ticked: [], narrative: '' }]]),
  });
  const entry: YearEntry = { value: '12', unit: '人', grade: 'A' };
  const one = block({ years: [[2021, '12', '人', 'A']] });
  const changed = (...args: Parameters<typeof rowsOf>): boolean =>
    rowsOf(...args)[0]!.changedFromBase;

  it.each([
    ['同じ', false, entry],
    ['書き方だけの違う', false, { ...entry, value: ' １２ ' }],
    ['数値の違う', true, { ...entry, value: '13' }],
    ['単位の違う', true, { ...entry, unit: '件' }],
    ['評価の違う', true, { ...entry, grade: 'B' }],
  ] as const)('%s記入なら、変わったかは %p', (_, isChanged, known) => {
    expect(changed(one, { base: base(known) })).toBe(isChanged);
  });

  it('配ったときの記入がなければ、変わったと言わない', () => {
    expect(changed(one)).toBe(false);
    expect(changed(one, { base: base({ ...entry, value: '13' }, '2-1') })).toBe(false);
    expect(changed(one, { base: base({ ...entry, value: '13' }, '1-2') })).toBe(false);
  });

  it('番号のない項目は、番号 0 の記入と比べる', () => {
    const unnumbered = block({ number: null, years: [[2021, '12', '人', 'A']] });
    expect(changed(unnumbered, { base: base({ ...entry, value: '13' }, '0-1') })).toBe(true);
  });
});

describe('再掲と元', () => {
  const original = block({ indicators: ['開催回数'] });
  const repeat = block({ repeat: true, occurrence: 2, indicators: [null] });

  it('再掲の元は、同じ番号の、再掲でない初めのもの', () => {
    const [again, first, second] = contextOf([repeat, original, block()]).views;
    expect(again!.original).toBe(first);
    expect(first!.original).toBeNull();
    expect(second!.original).toBeNull();
  });

  it('元がシートになければ、ないまま', () => {
    const [again, other] = contextOf([repeat, block({ number: 2 })]).views;
    expect(again!.original).toBeNull();
    expect(other!.original).toBeNull();
  });

  it('番号のないものどうしは、再掲でも元でもない', () => {
    const unnumbered = [block({ number: null }), block({ number: null, repeat: true })];
    expect(contextOf(unnumbered).views.map((view) => view.original)).toEqual([null, null]);
  });

  it('再掲の指標は、元の指標', () => {
    const other = block({ repeat: true, occurrence: 2, indicators: ['参加者数', '参加者数'] });
    const [, again] = contextOf([original, other]).views;
    expect(again!.measures.map(({ indicator }) => indicator?.tiers[0]?.spans[0]?.name)).toEqual([
      '開催回数',
      '参加者数',
    ]);
  });
});

describe('計画の項目', () => {
  const catalog = plan([item(1), item(2)], [1, 2], [2]);

  it('番号で見つける', () => {
    const blocks = [block(), block({ number: 9 }), block({ number: null })];
    expect(contextOf(blocks, { catalog }).views.map((view) => view.item?.number)).toEqual([
      1,
      undefined,
      undefined,
    ]);
    expect(contextOf([block()]).views[0]!.item).toBeNull();
  });

  it('シートに指標がなければ、初めの指標だけ計画のもの', () => {
    const blank = block({ indicators: [null, null] });
    const named = (reference?: Partial<CheckReference>) =>
      contextOf([blank], reference).views[0]!.measures.map(
        ({ indicator }) => indicator?.tiers[0]?.spans[0]?.name ?? null,
      );
    expect(named({ catalog })).toEqual(['参加者数', null]);
    expect(named()).toEqual([null, null]);
    expect(rowsOf(blank).map(({ tiers }) => tiers)).toEqual([[], []]);
  });

  it('項目のある所と事業、担当課を、番号と書き方によらない名前で知る', () => {
    const context = contextOf([], { catalog });
    expect([...context.places.keys()]).toEqual(['1-1', '2-1', '2-2']);
    expect(context.projects.get(2)?.map(({ name }) => name)).toEqual(['事業1', '事業2']);
    expect(context.projects.get(1)?.map(({ name }) => name)).toEqual(['事業1']);
    expect([...context.departments]).toEqual(['福祉課']);
    expect(context.catalog).toBe(catalog);
  });

  it('計画がなければ、どれもない', () => {
    const context = contextOf([]);
    expect([context.places.size, context.projects.size, context.departments.size]).toEqual([
      0, 0, 0,
    ]);
    expect([context.catalog, context.base, context.department]).toEqual([null, null, null]);
  });

  it('昨年の計画の項目は、今の番号で知る。確かなものだけ', () => {
    const earlierPlan = plan([item(5, { name: '取組1' }), item(6, { name: '取組2の改' })], [5, 6]);
    const { earlierItems } = contextOf([], { catalog, earlierPlan });
    expect([...earlierItems].map(([number, { number: was }]) => [number, was])).toEqual([[1, 5]]);
    expect(contextOf([], { catalog }).earlierItems.size).toBe(0);
    expect(contextOf([], { earlierPlan }).earlierItems.size).toBe(0);
  });
});

it('設定、課、ほかのシートの項目は、言われたとおりに見る', () => {
  const settings = { off: new Set(['value-jump']), thresholds: {} };
  const sheet = { blocks: [], fiscalYear: 2022 } as unknown as RecognisedSheet;
  const told = createContext(
    sheet,
    { catalog: null, department: '福祉課', settings },
    new Set(['3-1']),
  )!;
  expect(told).toMatchObject({ settings, department: '福祉課', sheet });
  expect([...told.elsewhere]).toEqual(['3-1']);
  expect(contextOf([]).settings).toBe(DEFAULT_RULE_SETTINGS);
  expect(contextOf([]).elsewhere.size).toBe(0);
});

it('打ち直された項目は、同じ計画の項目と元と年度で見る', () => {
  const catalog = plan([item(1, { newFrom: 2021 })], [1]);
  const base: SheetEntries = {
    fiscalYear: 2022,
    blocks: new Map([
      [
        '1-2',
        {
          years: new Map([[2021, { value: '1', unit: '', grade: '' }]]),
          ticked: [],
          narrative: '',
        },
      ],
    ]),
  };
  const years: readonly Year[] = [
    [2020, '9'],
    [2021, '8'],
    [2022, '7'],
    [2023, '6'],
  ];
  const again = block({ repeat: true, occurrence: 2, indicators: [null], years });
  const context = contextOf([block(), block({ repeat: true, occurrence: 2 })], { catalog, base });
  const [first, before] = context.views;
  const after = updateView(before!, again, first!, context);
  expect(after).toEqual(contextOf([block(), again], { catalog, base }).views[1]);
  expect(after.rows.map(({ year }) => year)).toEqual([2021, 2022]);
  expect(after.rows[0]!.changedFromBase).toBe(true);
});

it('ある年度の行を見つける', () => {
  const [view] = contextOf([
    block({
      years: [
        [2021, '1'],
        [2022, '2'],
      ],
    }),
  ]).views;
  const [measure] = view!.measures;
  expect(rowOfYear(measure!, 2021)?.row.value.text).toBe('1');
  expect(rowOfYear(measure!, 2019)).toBeUndefined();
});
