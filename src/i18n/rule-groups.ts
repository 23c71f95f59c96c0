import type { RuleGroup } from '../core/rules/rule';
import type { Locale } from '../core/text/locale';

type Name = Readonly<Record<Locale, string>>;

/** Names of the groups of rules. */
export const RULE_GROUP_NAMES: Readonly<Record<RuleGroup, Name>> = {
  structure: { ja: '構成', en: 'Structure' },
  indicator: { ja: '指標', en: 'Indicators' },
  year: { ja: '年度', en: 'Years' },
  value: { ja: '実績値', en: 'Values' },
  unit: { ja: '単位', en: 'Units' },
  grade: { ja: '評価と進捗状況', en: 'Grades and progress' },
  narrative: { ja: '成果の文章', en: 'Narratives' },
  flags: { ja: '旗', en: 'Flags' },
};
