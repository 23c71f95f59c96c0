import * as fc from 'fast-check';

/** How a generator draws: one of a list, yes or no, a whole number. */
export interface Draw {
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (percent: number) => boolean;
  readonly int: (min: number, max: number) => number;
}

/** Draws whatever `build` makes of single choices. */
export const drawn = <T>(build: (draw: Draw) => T): fc.Arbitrary<T> =>
  fc.gen().map((g) => {
    const int = (min: number, max: number): number => g(fc.integer, { min, max });
    return build({
      pick: (list) => list[int(0, list.length - 1)]!,
      chance: (percent) => int(0, 99) < percent,
      int,
    });
  });

export interface DrawnYear {
  readonly year: number;
  readonly target: number | null;
  /** `null` in years to come, and where only a dash stands. */
  readonly actual: number | null;
  readonly grade: string;
}

export interface DrawnMeasure {
  readonly indicator: string;
  readonly unit: string;
  readonly baseline: number;
  readonly years: readonly DrawnYear[];
}

export interface DrawnItem {
  readonly number: number | string;
  readonly name: string;
  readonly levels: readonly [string, string];
  readonly departments: readonly string[];
  readonly measures: readonly DrawnMeasure[];
  readonly narrative: string;
}

export interface DrawnPlan {
  readonly year: number;
  readonly years: readonly number[];
  readonly items: readonly DrawnItem[];
  readonly scale: readonly string[];
  readonly legend: string | null;
  readonly spellYear: (year: number) => string;
  readonly hasTargets: boolean;
  /** How figures are written. */
  readonly spellFigure: (value: number) => number | string;
  /** What stands where there is no figure. */
  readonly none: string;
}

const NAMES = [
  '職員研修の実施',
  '地域見守り活動',
  '健康教室',
  '相談窓口の充実',
  '防災訓練',
  '子育て広場の運営',
  '空き家の活用',
  '図書の貸出',
  '審議会等への女性の登用',
  'ごみの減量と資源化',
  '広報紙による啓発',
  '公共施設の省エネ改修',
  'こども食堂への支援',
  '移住・定住の促進',
  '有害鳥獣対策',
  'ファミリー・サポート・センター事業',
  '放課後児童クラブ',
  '自転車走行空間の整備',
  'コミュニティバスの運行',
  '特定健診',
  '計画の進行管理',
  '目標管理による人事評価',
  '自主防災組織の設立',
  '生涯学習の機会と場の提供',
  'No.1プロジェクト事業',
  '2地域居住の推進',
];
const INDICATORS: readonly (readonly [name: string, unit: string])[] = [
  ['開催回数', '回'],
  ['参加者数', '人'],
  ['相談件数', '件'],
  ['女性委員の割合', '%'],
  ['受診率', '%'],
  ['訪問した世帯数', '世帯'],
  ['設置箇所数', 'か所'],
  ['市民満足度', '%'],
  ['1人1日当たりのごみ排出量', 'g'],
  ['登録団体', '団体'],
];
const POLICIES = ['安心して暮らせるまち', '互いを認め合うまち', '働きがいのあるまち'];
const DIRECTIONS = ['支え合いの輪', '学びの場づくり', '情報の発信', '環境との共生', '窓口の強化'];
const DEPARTMENTS: readonly (readonly string[])[] = [
  ['福祉課'],
  ['人権・男女共同参画課'],
  ['総務部 人事課'],
  ['福祉課', 'こども課'],
  ['図書館'],
  ['教育委員会事務局 生涯学習課'],
  ['環境課'],
  ['まちづくり推進課'],
];
const NARRATIVES = ['研修を二回開いた。', '窓口で案内を配り、相談を受けた。', '予定どおり進めた。'];
const SCALES: readonly (readonly string[])[] = [
  ['A', 'B', 'C', 'D'],
  ['S', 'A', 'B', 'C'],
  ['A', 'B', 'C', 'D', 'E'],
  ['◎', '○', '△', '×'],
  ['達成', '概ね達成', '未達成'],
  ['順調', '概ね順調', 'やや遅れ', '遅れ'],
  ['5', '4', '3', '2', '1'],
];
const MEANINGS = ['十分にできた', '計画どおり', '少し遅れた', '遅れた', 'できなかった'];

const FIGURES: readonly ((value: number) => number | string)[] = [
  (value) => value,
  (value) => value,
  (value) => value.toLocaleString('en'),
];

const NUMBERS: readonly ((at: number, half: number) => number | string)[] = [
  (at) => at,
  (at) => at,
  (at) => 100 + at,
  (at, half) => `${half}-${at}`,
  (at, half) => `${half}-(${at})`,
  (at, half) => `${'ⅠⅡ'[half - 1]!}-${at}`,
];

const eraYear = (year: number, reiwa: string, heisei: string): string => {
  if (year < 2019) return `${heisei}${year - 1988}`;
  return year === 2019 && reiwa === '令和' ? '令和元' : `${reiwa}${year - 2018}`;
};
const SPELLINGS: readonly ((year: number) => string)[] = [
  (year) => eraYear(year, 'R', 'H'),
  (year) => `${eraYear(year, '令和', '平成')}年度`,
  (year) => `${year}年度`,
  (year) => (year === 2019 ? 'H31/R1' : eraYear(year, 'R', 'H')),
  (year) => `${eraYear(year, 'Ｒ', 'Ｈ')}年度`,
  (year) => `${eraYear(year, '令和', '平成')}年度\n（${year}年度）`,
];

const measureOf = (
  draw: Draw,
  plan: Pick<DrawnPlan, 'years' | 'year' | 'scale' | 'hasTargets'>,
  [indicator, unit]: readonly [string, string],
): DrawnMeasure => {
  const most = unit === '%' ? 60 : draw.pick([30, 400, 2400]);
  const base = draw.int(Math.ceil(most / 3), most);
  const digits = draw.chance(20) ? 10 : 1;
  const near = (): number =>
    Math.max(2, Math.round(base * digits * (0.9 + draw.int(0, 25) / 100)) / digits);
  const years = plan.years.map((year): DrawnYear => ({
    year,
    target: plan.hasTargets ? near() : null,
    actual: year > plan.year || (year < plan.year && draw.chance(4)) ? null : near(),
    grade: draw.pick(plan.scale),
  }));
  return { indicator, unit, baseline: near(), years };
};

const distinct = <T>(draw: Draw, list: readonly T[], count: number): readonly T[] => {
  const left = [...list];
  return Array.from({ length: count }, () => left.splice(draw.int(0, left.length - 1), 1)[0]!);
};

/** A plan of some items with their figures. */
export const drawPlan = (draw: Draw): DrawnPlan => {
  const year = draw.pick([2019, 2021, 2022, 2023, 2024, 2025]);
  const ahead = draw.chance(25) ? draw.int(1, 2) : 0;
  const past = draw.int(1, 4);
  const years = Array.from({ length: past + 1 + ahead }, (_, at) => year - past + at);
  const scale = draw.pick(SCALES);
  const isSigns = scale.every((value) => value.length === 1);
  const legend =
    isSigns && draw.chance(50)
      ? `評価の目安　${scale.map((value, at) => `${value}：${MEANINGS[at]!}`).join('　')}`
      : null;
  const setting = { year, years, scale, hasTargets: draw.chance(85) || ahead > 0 };
  const count = draw.int(3, 9);
  const policies = distinct(draw, POLICIES, 2);
  const directions = distinct(draw, DIRECTIONS, 4);
  const numbered = draw.pick(NUMBERS);
  const two = draw.chance(30);
  const items = distinct(draw, NAMES, count).map((name, at): DrawnItem => {
    const half = at < count / 2 ? 0 : 1;
    const quarter = half * 2 + (at % Math.ceil(count / 2) < count / 4 ? 0 : 1);
    const measures = distinct(draw, INDICATORS, two && draw.chance(60) ? 2 : 1);
    return {
      number: numbered(at + 1, half + 1),
      name,
      levels: [policies[half]!, directions[quarter]!],
      departments: draw.pick(DEPARTMENTS),
      measures: measures.map((one) => measureOf(draw, setting, one)),
      narrative: draw.pick(NARRATIVES),
    };
  });
  return {
    ...setting,
    items,
    legend,
    spellYear: draw.pick(SPELLINGS),
    spellFigure: draw.pick(FIGURES),
    none: draw.pick(['－', '-', '―', '集計中', '中止']),
  };
};
