import { cleanText, foldWidth, sameWords } from '../text/text';

/** A figure that a plan's words set for a year: 「・発行部数: 2,300部」. */
export interface PlannedFigure {
  /** The words that it counts, as they stand before it on its line; `null` where the item's name is all there is. */
  readonly label: string | null;
  /** `null` where the words leave the year's figure open: 10～12回, 月1回. */
  readonly value: number | null;
  readonly unit: string;
  /** Its part of the line, as written. */
  readonly text: string;
}

const BULLET = /^[・･●○◯■□◆◇▪*※-]+\s*/u;
const CIRCLED = /[①-⑳⑴-⒇]/gu;

/** Counters whose meaning is plain wherever a figure stands before them. */
const COUNTERS = [
  ...['小学校区', '中学校区', '学校区', '事業所', '事業者', '施設', '団体', '世帯', '法人', '機関'],
  ...[
    '箇所',
    'か所',
    'カ所',
    'ヶ所',
    'ヵ所',
    'ケ所',
    '教室',
    '講座',
    '地区',
    '会場',
    '組織',
    '拠点',
  ],
  ...['百万円', '千円', '万円', '億円', '時間', '日間', '人日', '延べ人', '店舗', '区画', '項目'],
  ...[
    '部',
    '回',
    '名',
    '人',
    '件',
    '冊',
    '枚',
    '校',
    '園',
    '社',
    '台',
    '棟',
    '組',
    '円',
    '本',
    '%',
    '割',
  ],
];
/** What a figure before them counts nothing: a date, an age, a place in a row (第1層, 2次). */
const ORDINALS =
  /^(?:年|月|日(?!間)|時(?!間)|分|秒|層|次|期|号|条|項(?!目)|章|節|番|歳|才|代|級|丁目|階|学年|周年|か月|カ月|ヶ月|点|種|類|型|段|つ|者|倍)/u;

const NUMBER = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?`;
const FIGURE = new RegExp(
  String.raw`(?<![\d,.A-Za-z第約元和成昭/-])(約)?(${NUMBER})(?:\s*[~-]\s*(${NUMBER}))?\s*`,
  'gu',
);
/** What may follow a figure with its unit: an end, or the work that is done so many times. */
const FOLLOWING =
  /^(?:$|[)\]」』、。,;/・\s]|以上|以内|程度|ずつ|(?:[のにで]|を)?(?:開催|実施|設置|配置|交付|発行|派遣|訪問|巡回|整備|養成|配布|募集|支援))/u;
const UNKNOWN_UNIT = /^[\p{Script=Han}かカヵヶケ々]{1,6}(?=$|[)\]」』、。,;/・\s])/u;

/** Words between what is counted and the figure. */
const BEFORE_FIGURE =
  /(?<![\s:(（「『、・]|各|全|計|合計|延べ|のべ|約|年間?|毎?月|毎?週|毎日|[をはがにで]|合(?=計)|毎(?=[月週]))(?:[\s:(（「『、・]|各|全|計|合計|延べ|のべ|約|年間?|毎?月|毎?週|毎日|[をはがにで])+$/u;
/** A figure for each month, or for several years together, is none of the year. */
const OTHER_SPAN =
  /(?:(?:月|週|日|毎|隔年|隔月)(?:に|で|あたり|当たり)?|(?<!\d\d)\d{1,2}\s*(?:年|か月|カ月|ヶ月)(?:間[にで]?|に|で))[\s:(]*$/u;

interface Unit {
  readonly unit: string;
  readonly length: number;
}

const unitAt = (rest: string): Unit | undefined => {
  if (ORDINALS.test(rest)) return undefined;
  const known = COUNTERS.find(
    (counter) => rest.startsWith(counter) && FOLLOWING.test(rest.slice(counter.length)),
  );
  const other = UNKNOWN_UNIT.exec(rest)?.[0];
  // 2人体制, 3回目: a counter that goes on is no unit.
  const unit =
    known ?? (COUNTERS.some((counter) => other?.startsWith(counter)) ? undefined : other);
  return unit === undefined ? undefined : { unit, length: unit.length };
};

/** Lines of a plan's words; a text that was read off a page has spaces for its line breaks. */
const segmentsOf = (text: string): readonly string[] =>
  cleanText(text)
    .replace(CIRCLED, '\n')
    .split('\n')
    .flatMap((line) => {
      const parts: string[] = [];
      // 10 ～ 12回 is one figure.
      const folded = foldWidth(line).replace(/(?<=\d)\s+~|(?<=\d~)\s+(?=\d)/gu, (gap) =>
        gap.trim(),
      );
      for (const part of folded.trim().split(/\s+/u)) {
        const last = parts.at(-1);
        // A figure goes with the words before it, over a colon or a space.
        const isGoingOn =
          last !== undefined && (/[:、,]$/u.test(last) || /^[(各年計約延の]{0,3}\d/u.test(part));
        if (isGoingOn) parts[parts.length - 1] = `${last} ${part}`;
        else if (part !== '') parts.push(part);
      }
      return parts;
    });

const DATE =
  /(?:令和|平成|[RH])?\s?(?:元|\d{1,4})年[度間]?(?:\s?\d{1,2}月)?(?:\s?\d{1,2}日)?[にはのま]?(?:から|より|でに?)?/gu;

const withoutStart = (words: string): string =>
  words.replace(BULLET, '').replace(/^[)\]」』(（、。,;/・\s]+/u, '');

const labelOf = (words: string): string =>
  withoutStart(withoutStart(words).replace(DATE, '')).replace(BEFORE_FIGURE, '').trim();

/** 「理事会・定例会:各11回」 sets a figure for each of the names. */
const namesOf = (label: string, isEach: boolean): readonly string[] =>
  isEach ? label.split(/[・、,]|及び|および/u).filter((name) => name !== '') : [label];

const figuresOfSegment = (segment: string, item: string): readonly PlannedFigure[] => {
  const figures: PlannedFigure[] = [];
  let start = 0;
  for (const match of segment.matchAll(FIGURE)) {
    const end = match.index + match[0].length;
    const unit = unitAt(segment.slice(end));
    if (!unit) continue;
    const words = segment.slice(start, match.index);
    const label = labelOf(words);
    const figure = Number(match[2]!.replace(/,/gu, ''));
    const isOpen = match[3] !== undefined || OTHER_SPAN.test(words);
    const written = withoutStart(segment.slice(start, end + unit.length)).trim();
    const isBracketed = /\([^)]*$/u.test(written) && segment[end + unit.length] === ')';
    for (const name of namesOf(label, /各\s*$/u.test(words))) {
      figures.push({
        label: name === '' || sameWords(name, item) ? null : name,
        value: isOpen || figure > Number.MAX_SAFE_INTEGER ? null : figure,
        unit: unit.unit,
        text: isBracketed ? `${written})` : written,
      });
    }
    start = end + unit.length;
  }
  return figures;
};

/**
 * The figures that a plan's words set for one year, in their order. Dates, ages and places in a row
 * (第1層) are none; where no figure is planned there is none. Source: H30 document, yearly plan sheets.
 *
 * @param item the item's name, which says nothing as a label
 */
export const parsePlannedFigures = (text: string, item: string): readonly PlannedFigure[] =>
  segmentsOf(text).flatMap((segment) => figuresOfSegment(segment, item));
