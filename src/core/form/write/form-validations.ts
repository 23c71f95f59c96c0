import type { Area } from '../../grid/grid';
import type { PlannedValidation } from '../../grid/blueprint';
import { GRADES, PROGRESS_WORDS, TICKED, UNTICKED, type Grade } from '../../profile/vocabulary';

const WARNING = { allowBlank: true, errorStyle: 'warning', showPrompt: false } as const;

const LONGEST_LIST = 255;

/** Drop-downs warn and do not refuse, so that a paste survives to be fixed. */
export const validationOf = (
  kind: string,
  areas: readonly Area[],
  grades: readonly string[] = GRADES,
): PlannedValidation => {
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
  if (kind === 'grade') {
    // Excel takes no commas within a choice, and so many letters in all.
    const fits = grades.join().length <= LONGEST_LIST && !grades.some((one) => one.includes(','));
    const isTyped = grades.every((one) => /^[!-~]+$/u.test(one));
    const error = `評価は ${grades.join('・')} のどれかです。`;
    return fits ? list(grades, error, isTyped ? 'off' : 'hiragana') : free('hiragana');
  }
  if (kind === 'narrative' || kind === 'free') return free('hiragana');
  if (kind === 'value') return free('off');
  const space = kind.indexOf(' ');
  const [name, word] = [kind.slice(0, space), kind.slice(space + 1)] as const;
  if (name === 'unit') return list([word], `この項目の単位は「${word}」です。`, 'hiragana');
  const progress = PROGRESS_WORDS[word as Grade];
  return list(
    [`${UNTICKED} ${progress}`, `${TICKED} ${progress}`],
    `${UNTICKED} か ${TICKED} を選んでください。`,
    'off',
  );
};
