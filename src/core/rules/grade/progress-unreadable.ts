import { GRADES, PROGRESS_WORDS } from '../../profile/vocabulary';
import { unreadableProgress } from '../progress-cells';
import { blockRule } from '../rule';

/** The progress column holds something that is none of the four choices. Source: R4 sheet, column 進捗状況. */
export const progressUnreadable = blockRule<{
  readonly written: string;
  readonly words: readonly string[];
}>({
  id: 'progress-unreadable',
  name: { ja: '読めない進捗状況', en: 'progress unreadable' },
  group: 'grade',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ written, words }) =>
      `進捗状況の「${written}」は四つの選択肢のどれにも読み取れません。「☑ ${words[0]}」のように、「${words.join('」「')}」のどれか一つに☑を付けてください。`,
    en: ({ written, words }) =>
      `“${written}” is none of the four choices of progress. Tick exactly one of “${words.join('”, “')}”, like “☑ ${words[0]}”.`,
  },
  check(report, { block }) {
    const [first] = unreadableProgress(block);
    if (!first) return;
    report({
      at: first,
      field: 'progress',
      facts: { written: first.text.trim(), words: GRADES.map((grade) => PROGRESS_WORDS[grade]) },
    });
  },
});
