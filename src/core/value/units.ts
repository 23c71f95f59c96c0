/** What a unit is counted by behind a slash: 人/月 is one unit, 部/人 are two. */
const PER =
  /[／/](?=(?:年度?|月|か月|ヶ月|箇月|週|日|時間|時|分|期|四半期|半期)(?:[\s、,／/]|$))/gu;
/** g/人・日, 円/世帯: so much a head is one unit. */
const PER_HEAD =
  /(?<=(?:^|[\s、,])(?:[kKmMGT]?[gtLlWJ]h?|千?t-CO2|(?:千|百万)?円|㎥|m3))[／/](?=(?:人|世帯|戸|台|㎡|m2|ha|km)(?:・[日月年])?(?:[\s、,／/]|$))/gu;
/** Stands for such a slash while units are parted. */
const KEPT_SLASH = '\u0001';

/** Units of a unit cell, one per line or word (`部 部`, `箇所⏎円`, `人/月`); the same unit may stand several times. */
export const parseUnits = (text: string): readonly string[] => {
  if (!/[\s、,／/]/u.test(text)) return text === '' ? [] : [text];
  const isOne = /[／/]/u.test(text);
  const kept = isOne ? text.replace(PER, KEPT_SLASH).replace(PER_HEAD, KEPT_SLASH) : text;
  const units = kept.split(/[\s、,／/]+/u).filter((unit) => unit !== '');
  return isOne ? units.map((unit) => unit.replaceAll(KEPT_SLASH, '/')) : units;
};
