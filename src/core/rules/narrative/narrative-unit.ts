import { foldWidth } from '../../text/text';
import { yearLabel } from '../../era/fiscal-year';
import { rowOfYear } from '../view';
import { measureRule } from '../rule';
import { ownMember } from '../../text/own-member';

const COUNTER = '(名|人|回|件|団体|箇所|か所|世帯|部|本|円)';
/** Counters of one meaning. */
const SAME: Readonly<Record<string, string>> = { 名: '人', か所: '箇所', 冊: '部' };
const plainUnit = (unit: string): string => ownMember(SAME, unit) ?? unit;

/** A labelled figure of the value stands in the narrative with another counter: counted was something else than the indicator says. Source: R4 sheet, No. 10 (ささえあい発見 6 回, and 6名 in the text). */
export const narrativeUnit = measureRule<{
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  readonly written: string;
  readonly indicator: string;
  readonly year: string;
}>({
  id: 'narrative-unit',
  name: { ja: '成果の文と違う単位', en: 'unit in the narrative' },
  group: 'narrative',
  severity: 'warning',
  needsCatalog: false,
  sentences: {
    ja: ({ label, value, unit, written, indicator }) =>
      `実績値の「${label} ${value.toLocaleString('en')}」の単位は「${unit}」ですが、成果の文では同じ数が「${written}」です。指標「${indicator}」の数を入れたか確かめてください。`,
    en: ({ label, value, unit, written, indicator }) =>
      `The value “${label} ${value.toLocaleString('en')}” is in “${unit}”, but the narrative gives the same number as “${written}”. Check that it counts the indicator “${indicator}”.`,
  },
  check(report, measure, { fiscalYear }) {
    const { narrative } = measure.block;
    const current = rowOfYear(measure, fiscalYear);
    if (!current || narrative.text === '') return;
    let text: string | undefined;
    for (const [index, { figure }] of current.value.tiers.entries()) {
      if (figure.kind !== 'labelled' && figure.kind !== 'breakdown') continue;
      const unit = plainUnit(foldWidth(current.units[index] ?? current.units[0] ?? ''));
      for (const { label, value } of figure.parts) {
        text ??= foldWidth(narrative.text);
        const at = label.length >= 3 ? text.indexOf(foldWidth(label)) : -1;
        if (at < 0 || unit === '') continue;
        const after = text.slice(at + label.length, at + label.length + 16);
        const match = new RegExp(`^[^\\d、。\\n]{0,6}?(\\d[\\d,]*)${COUNTER}`, 'u').exec(after);
        if (!match || Number(match[1]!.replace(/,/gu, '')) !== value) continue;
        if (plainUnit(match[2]!) === unit || !new RegExp(`^${COUNTER}$`, 'u').test(unit)) continue;
        report({
          at: narrative,
          field: 'narrative',
          year: fiscalYear,
          tier: index + 1,
          facts: {
            label,
            value,
            unit,
            written: `${match[1]}${match[2]}`,
            indicator: current.tiers[index]?.name ?? '',
            year: yearLabel(fiscalYear),
          },
        });
      }
    }
  },
});
