import fc from 'fast-check';
import type { CellValue, Grid } from '../../../../../src/core/grid/grid';
import { yearLabel, yearName } from '../../../../../src/core/era/fiscal-year';
import { otherForm } from './other-forms';

/** The sheet's own year. */
export const YEAR = 2023;
export const YEARS = [2021, 2022, YEAR] as const;

/** An item as it is drawn: what every layout must give back of it. */
export interface DrawnItem {
  readonly number: number | string;
  readonly name: string;
  readonly department: string;
  readonly unit: string;
  readonly values: readonly number[];
  readonly targets: readonly number[];
  readonly grade: string;
  readonly level: string;
}

/** What is drawn of a plan beside its items. */
export interface DrawnForm {
  readonly items: readonly DrawnItem[];
  readonly grids: readonly Grid[];
  /** Which of an item's figures the layout shows. */
  readonly shows: { readonly past: boolean; readonly targets: boolean };
}

const NAMES = [
  '見守り訪問',
  '出前講座',
  '相談窓口',
  '交流の場',
  '清掃活動',
  '研修会',
  '健康教室',
  '広報の発行',
];
const DEPARTMENTS = ['福祉課', '人権・男女共同参画課', '生涯学習課', 'こども課', '高齢者支援室'];
const UNITS = ['件', '回', '人', '団体', 'か所'];
const LEVELS = ['支え合い', '学び', '安全'];
const SCALES = [
  ['A', 'B', 'C', 'D'],
  ['◎', '○', '△', '×'],
  ['達成', '概ね達成', '未達成'],
] as const;

/** Headings with other words for the same. */
const WORDS = {
  number: ['No.', '番号', '事業番号', '整理番号', 'No'],
  name: ['事業名', '取組名', '具体的施策', '取組項目', '事務事業名'],
  department: ['担当課', '所管課', '主管課', '所管部署', '担当部署'],
  unit: ['単位'],
  grade: ['評価', '自己評価', '評価区分', '達成状況'],
  actual: ['実績', '実績値'],
  target: ['目標', '目標値', '計画値'],
  level: ['基本目標', '基本施策', '施策の方向'],
} as const;
type Word = keyof typeof WORDS;

const arbitraryWords = fc.record(
  Object.fromEntries(
    Object.entries(WORDS).map(([key, words]) => [key, fc.constantFrom(...words)]),
  ) as Record<Word, fc.Arbitrary<string>>,
);

const arbitraryItems = fc
  .record({
    names: fc.shuffledSubarray(NAMES, { minLength: 4, maxLength: 8 }),
    scale: fc.constantFrom(...SCALES),
    isDotted: fc.boolean(),
    seeds: fc.array(fc.nat(900), { minLength: 8, maxLength: 8 }),
  })
  .map(({ names, scale, isDotted, seeds }): readonly DrawnItem[] =>
    names.map((name, index) => {
      const seed = seeds[index]! + 20;
      return {
        number: isDotted ? `${1 + (index >> 2)}-${1 + (index % 4)}` : index + 1,
        name,
        department: DEPARTMENTS[seed % DEPARTMENTS.length]!,
        unit: UNITS[seed % UNITS.length]!,
        values: [seed, seed + 3, seed + 5],
        targets: [seed + 1, seed + 2, seed + 6],
        grade: scale[index % (scale.length - 1)]!,
        level: LEVELS[Math.floor((index * LEVELS.length) / names.length)]!,
      };
    }),
  );

/** Ways to write a year in a heading or a cell. */
const YEAR_WAYS: readonly ((year: number) => string)[] = [
  yearLabel,
  yearName,
  (year) => `${year}年度`,
  (year) => `R${year - 2018}年度`,
];

interface Drawing {
  readonly items: readonly DrawnItem[];
  readonly words: Readonly<Record<Word, string>>;
  readonly yearOf: (year: number) => string;
  /** Blank rows above the header, and whether levels stand in rows of their own. */
  readonly above: number;
  readonly hasLevelRows: boolean;
}

type Rows = (readonly CellValue[])[];

const titleRows = ({ above }: Drawing): Rows => [
  ['第2次架空市まちづくり計画　進捗管理表（令和5年度）'],
  ...Array.from({ length: above }, () => []),
];

/** The rows of all items, level rows between them where levels have no column. */
const withLevels = (
  drawing: Drawing,
  rowsOf: (item: DrawnItem) => readonly (readonly CellValue[])[],
): Rows =>
  drawing.items.flatMap((item, index) => {
    const isNew = drawing.hasLevelRows && drawing.items[index - 1]?.level !== item.level;
    return [...(isNew ? [[`基本目標　${item.level}`]] : []), ...rowsOf(item)];
  });

/** What stands at the left of a table of one row an item, and what is written over it. */
const leadOf = (
  { hasLevelRows }: Drawing,
  { level, number, name, department, unit }: DrawnItem,
): readonly CellValue[] => [...(hasLevelRows ? [] : [level]), number, name, department, unit];
const leadHeadings = ({ hasLevelRows, words }: Drawing): readonly string[] => [
  ...(hasLevelRows ? [] : [words.level]),
  words.number,
  words.name,
  words.department,
  words.unit,
];

const yearsBeside = (drawing: Drawing): readonly Grid[] => {
  const { words, yearOf } = drawing;
  const heading = [
    ...leadHeadings(drawing),
    ...YEARS.map((year) => `${yearOf(year)}${words.actual}`),
    `${yearOf(YEAR)}${words.target}`,
    words.grade,
  ];
  const rows = withLevels(drawing, (item) => [
    [...leadOf(drawing, item), ...item.values, item.targets[2]!, item.grade],
  ]);
  return [otherForm('一覧', [...titleRows(drawing), heading, ...rows])];
};

const twoLines = (drawing: Drawing): readonly Grid[] => {
  const { words, yearOf } = drawing;
  const first = leadHeadings(drawing);
  const left = first.length;
  const top = titleRows(drawing).length;
  const blanks = first.map(() => null);
  const values = [
    ...titleRows(drawing),
    [...first, words.actual, null, null, words.grade],
    [...blanks, ...YEARS.map(yearOf), null],
    ...withLevels(drawing, (item) => [[...leadOf(drawing, item), ...item.values, item.grade]]),
  ];
  const grid = otherForm('一覧', values);
  const merged = [
    ...first.map((_, column) => ({ top, left: column, bottom: top + 1, right: column })),
    { top, left, bottom: top, right: left + 2 },
    { top, left: left + 3, bottom: top + 1, right: left + 3 },
  ];
  return [{ ...grid, merges: merged }];
};

const kindRows = (drawing: Drawing): readonly Grid[] => {
  const { words, yearOf } = drawing;
  const heading = [
    words.number,
    words.name,
    words.department,
    words.unit,
    null,
    ...YEARS.map(yearOf),
    words.grade,
  ];
  const rows = withLevels({ ...drawing, hasLevelRows: true }, (item) => [
    [item.number, item.name, item.department, item.unit, '目標', ...item.targets, item.grade],
    [null, null, null, null, '実績', ...item.values],
  ]);
  return [otherForm('一覧', [...titleRows(drawing), heading, ...rows])];
};

const yearRows = (drawing: Drawing): readonly Grid[] => {
  const { words, yearOf } = drawing;
  const heading = [
    words.number,
    words.name,
    words.department,
    '指標',
    '年度',
    words.target,
    words.actual,
    words.unit,
    words.grade,
  ];
  const rows = withLevels({ ...drawing, hasLevelRows: true }, (item) =>
    YEARS.map((year, index) => [
      ...(index === 0
        ? [item.number, item.name, item.department, `${item.name}の数`]
        : [null, null, null, null]),
      yearOf(year),
      item.targets[index]!,
      item.values[index]!,
      item.unit,
      item.grade,
    ]),
  );
  return [otherForm('一覧', [...titleRows(drawing), heading, ...rows])];
};

const oneYear = (drawing: Drawing): readonly Grid[] => {
  const { words, yearOf } = drawing;
  const heading = [
    ...leadHeadings(drawing),
    `${yearOf(YEAR)}${words.target}`,
    `${yearOf(YEAR)}${words.actual}`,
    words.grade,
  ];
  const rows = withLevels(drawing, (item) => [
    [...leadOf(drawing, item), item.targets[2]!, item.values[2]!, item.grade],
  ]);
  return [otherForm('一覧', [...titleRows(drawing), heading, ...rows])];
};

const cards = (drawing: Drawing): readonly Grid[] =>
  drawing.items.map((item, index) => {
    const { words, yearOf } = drawing;
    return otherForm(String(index + 1), [
      ['令和5年度　事務事業評価シート'],
      ...Array.from({ length: drawing.above % 3 }, () => []),
      ['整理番号', item.number, words.department, item.department],
      ['事務事業名', item.name],
      ['基本目標', item.level],
      ['指標名', words.unit, null, ...YEARS.map(yearOf)],
      [`${item.name}の数`, item.unit, '目標', ...item.targets],
      [null, null, '実績', ...item.values],
      ['評価', item.grade],
    ]);
  });

const LAYOUTS: readonly {
  readonly lay: (drawing: Drawing) => readonly Grid[];
  readonly shows: DrawnForm['shows'];
}[] = [
  { lay: yearsBeside, shows: { past: true, targets: false } },
  { lay: twoLines, shows: { past: true, targets: false } },
  { lay: kindRows, shows: { past: true, targets: true } },
  { lay: yearRows, shows: { past: true, targets: true } },
  { lay: oneYear, shows: { past: false, targets: true } },
  { lay: cards, shows: { past: true, targets: true } },
];

/** A plan, the words of its form, and one of the field's layouts. */
export const arbitraryForm: fc.Arbitrary<DrawnForm> = fc
  .record({
    items: arbitraryItems,
    words: arbitraryWords,
    yearOf: fc.constantFrom(...YEAR_WAYS),
    above: fc.integer({ min: 0, max: 36 }),
    hasLevelRows: fc.boolean(),
    layout: fc.constantFrom(...LAYOUTS),
  })
  .map(({ layout: { lay, shows }, ...drawing }) => ({
    items: drawing.items,
    grids: lay(drawing),
    shows,
  }));
