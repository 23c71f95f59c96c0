import { comparable, foldWidth } from '../text/text';

/** What a city wants to have few of. */
const UNWANTED =
  /待機|事故|苦情|滞納|未納|未収|虐待|自殺|孤立死|孤独死|死亡|死者|負傷|被害|火災|犯罪|違反|不登校|離職|退職者|空き家|不法投棄|要介護|未設置|未整備|未実施|未達|遅延|欠員|ひきこもり|食品ロス|ごみの?排出|温室効果ガス/u;
/** What is done against it; of that a city wants many. */
const COUNTERMEASURE =
  /相談|防止|予防|対策|講|研修|教室|会議|啓発|訓練|支援|解消|削減|減少|改善|登録|設置数|配布|巡回|見守り|対応|解決|処理|把握|発見|通報|周知|ネットワーク/u;

/** Whether an indicator is better the lower it is: 待機児童数, 交通事故件数; not 虐待相談件数 or 待機児童解消数. */
export const isFewerBetter = (name: string): boolean => {
  const folded = foldWidth(name).replace(/\([^)]{0,300}\)/gu, '');
  return UNWANTED.test(folded) && !COUNTERMEASURE.test(folded);
};

const PEOPLE = ['人', '名'];
const PLACES = ['箇所', 'か所', 'ヶ所', 'カ所', 'ヵ所', 'ケ所'];

/** Units that count the same thing. */
const SAME_UNITS: readonly (readonly string[])[] = [PEOPLE, PLACES, ['%', 'パーセント']];

/** Whether two units count the same thing: 人 and 名, 箇所 and か所. */
export const isSameUnit = (left: string, right: string): boolean => {
  const [a, b] = [comparable(left), comparable(right)];
  return a === b || SAME_UNITS.some((units) => units.includes(a) && units.includes(b));
};

/** What a name says is counted, and the units that can stand for it. */
const COUNTED: readonly (readonly [ending: RegExp, units: readonly string[]])[] = [
  [/(?:回数|開催数)$/u, ['回']],
  [/件数$/u, ['件']],
  [/部数$/u, ['部', '冊', '枚']],
  [/[の金付成助算総]額$|(?:補助|助成|交付|給付)金$/u, ['円', '千円', '万円', '百万円', '億円']],
  [/団体数$/u, ['団体']],
  [/世帯数$/u, ['世帯']],
  [/(?:箇所|か所|ヶ所|カ所|ヵ所|ケ所)数$/u, PLACES],
  [/(?:率|割合)$/u, ['%', 'パーセント', 'ポイント', '割']],
  [/事業者数$/u, ['事業者', '社', '者', '箇所', '団体', '法人']],
  [/(?<![業社])者数$|人数$|児童数$|生徒数$|職員数$|会員数$/u, PEOPLE],
];
/** Units whose meaning is plain; any other (教室, 機能) may suit what it stands beside. */
const PLAIN_UNITS: ReadonlySet<string> = new Set(COUNTED.flatMap(([, units]) => units));

/** Units that suit what a tier's name says is counted, where the written one plainly does not: 参加者数 in 件. */
export const unitsInstead = (name: string, unit: string): readonly string[] | undefined => {
  const written = foldWidth(unit);
  if (!PLAIN_UNITS.has(written)) return undefined;
  const folded = foldWidth(name).replace(/\s/gu, '');
  // 相談件数(延べ人数) may be counted either way.
  const parts = [
    folded.replace(/\([^)]{0,300}\)$/u, ''),
    ...(folded.match(/(?<=\()[^()]*(?=\)$)/u) ?? []),
  ];
  const counted = parts.flatMap((part) => {
    const units = COUNTED.find(([ending]) => ending.test(part))?.[1];
    return units ? [units] : [];
  });
  return counted.some((units) => units.includes(written)) ? undefined : counted[0];
};

/** Units of which there are only whole ones. */
const WHOLE_UNITS: ReadonlySet<string> = new Set([
  ...[...PEOPLE, ...PLACES, '回', '件', '部', '冊', '枚', '団体', '世帯'],
  ...['地区', '教室', '機関', '社', '事業', '事業者', '事業所', '校', '園', '本', '台', '棟', '組'],
]);

/** Whether a unit counts whole things, of which there is no fraction. */
export const isWholeUnit = (unit: string): boolean => WHOLE_UNITS.has(foldWidth(unit));
