import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { RULES } from '../../../src/core/rules/registry';
import type { Fix } from '../../../src/core/rules/rule';
import { countUnfilled, isForSecretariat } from '../../../src/core/rules/who-mends';

const FIX: Fix = { kind: 'safe', choices: [] };
const ofPlan = RULES.find(({ concernsPlan }) => concernsPlan === true)!.id;
const ofEntry = RULES.find(({ concernsPlan }) => concernsPlan !== true)!.id;

it('計画の言葉の指摘で、計画に戻す直し方もないものだけが、事務局のもの', () => {
  expect(isForSecretariat({ rule: ofPlan, fix: null })).toBe(true);
  expect(isForSecretariat({ rule: ofPlan, fix: FIX })).toBe(false);
  expect(isForSecretariat({ rule: ofEntry, fix: null })).toBe(false);
  expect(isForSecretariat({ rule: 'no-such-rule', fix: null })).toBe(false);
});

it('未記入は、シートとブロックごとに一度数える', () => {
  const finding = (sheet: string | null, index: number | null, unfilled = true) => ({
    sheet,
    unfilled,
    block: index === null ? null : ({ index } as ItemBlock),
  });
  expect(countUnfilled([])).toBe(0);
  expect(countUnfilled([finding('一覧', 1), finding('一覧', 1), finding('一覧', 2)])).toBe(2);
  expect(countUnfilled([finding('一覧', 1), finding('別表', 1)])).toBe(2);
  expect(countUnfilled([finding('一覧', 1, false), finding('一覧', 2)])).toBe(1);
  expect(countUnfilled([finding(null, 1), finding(null, null), finding(null, null)])).toBe(2);
});
