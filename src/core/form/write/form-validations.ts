import type { Area } from '../../grid/grid';
import type { PlannedValidation } from '../../grid/blueprint';
import {
  GRADE_CHOICES,
  GRADES,
  PROGRESS_WORDS,
  TICKED,
  UNTICKED,
  type Grade,
} from '../../profile/vocabulary';

const WARNING = { allowBlank: true, errorStyle: 'warning', showPrompt: false } as const;

/** Drop-downs warn and do not refuse, so that a paste survives to be fixed. */
export const validationOf = (kind: string, areas: readonly Area[]): PlannedValidation => {
  const list = (
    choices: readonly string[],
    error: string,
    ime: 'off' | 'hiragana',
  ): PlannedValidation => ({
    ...WARNING,
    areas,
    type: 'list',
    choices,
    showError: true,
    errorTitle: 'Shinko',
    error,
    imeMode: ime,
  });
  const free = (imeMode: 'off' | 'hiragana'): PlannedValidation => ({
    ...WARNING,
    areas,
    type: 'any',
    showError: false,
    imeMode,
  });
  if (kind === 'grade') return list(GRADES, `評価は ${GRADE_CHOICES} のどれかです。`, 'off');
  if (kind === 'narrative' || kind === 'free') return free('hiragana');
  if (kind === 'value') return free('off');
  const [name, word = ''] = [kind.slice(0, kind.indexOf(' ')), kind.slice(kind.indexOf(' ') + 1)];
  if (name === 'unit') return list([word], `この項目の単位は「${word}」です。`, 'hiragana');
  const progress = PROGRESS_WORDS[word as Grade];
  return list(
    [`${UNTICKED} ${progress}`, `${TICKED} ${progress}`],
    `${UNTICKED} か ${TICKED} を選んでください。`,
    'off',
  );
};
