import { RuleGroup } from '../../../src/core/rules/groups';
import type { BlockView, GroupRule, RawFinding, RuleContext } from '../../../src/core/rules/rule';

/** A block that says some words, at its place in the sheet. */
const block = (index: number, ...words: readonly string[]): BlockView =>
  ({ block: { index }, words }) as unknown as BlockView;

const wordsOf = (view: BlockView): readonly string[] =>
  (view as unknown as { words: readonly string[] }).words;

/** Tells each word that stands in several blocks, and in which; those of one say nothing. */
const sameWord = (leastMembers?: number): GroupRule =>
  ({
    ...(leastMembers === undefined ? {} : { leastMembers }),
    membersOf: (view: BlockView) =>
      wordsOf(view).map((word) => [word, `${word}${view.block.index}`] as const),
    check: (report: (finding: RawFinding) => void, members: readonly string[]) => {
      if (members[0]!.startsWith('静か')) return;
      report({ facts: { members: members.join('・') } } as unknown as RawFinding);
    },
  }) as unknown as GroupRule;

const contextOf = (...views: readonly BlockView[]): RuleContext =>
  ({ views }) as unknown as RuleContext;

const told = (group: RuleGroup): readonly string[] =>
  [...group.findings()].map(({ facts }) => String((facts as { members: string }).members));

const [ONE, TWO, THREE] = [block(0, '甲', '乙'), block(1, '甲'), block(2, '丙')];

it('同じ鍵を持つものを、シートの順に比べる', () => {
  expect(told(new RuleGroup(sameWord(), contextOf(ONE, TWO, THREE)))).toEqual(['甲0・甲1']);
  expect(told(new RuleGroup(sameWord(), contextOf(TWO, ONE)))).toEqual(['甲0・甲1']);
  const many = [block(2, '甲'), block(0, '甲'), block(1, '甲')];
  expect(told(new RuleGroup(sameWord(), contextOf(...many)))).toEqual(['甲0・甲1・甲2']);
});

it('規則が一つから見ると言えば、一つでも見る', () => {
  expect(told(new RuleGroup(sameWord(1), contextOf(ONE, THREE)))).toEqual(['甲0', '乙0', '丙2']);
  expect(told(new RuleGroup(sameWord(3), contextOf(ONE, TWO)))).toEqual([]);
});

it('見ても言うことのない鍵は、何も言わない', () => {
  const quiet = [block(0, '静か'), block(1, '静か')];
  expect(told(new RuleGroup(sameWord(), contextOf(...quiet)))).toEqual([]);
});

describe('変わったものを入れ替える', () => {
  const after = (before: readonly BlockView[], views: readonly BlockView[]) => {
    const all = [ONE, TWO, THREE];
    const contexts = {
      before: contextOf(...all),
      after: contextOf(
        ...all.map(
          (view) => views.find(({ block: { index } }) => index === view.block.index) ?? view,
        ),
      ),
    };
    const group = new RuleGroup(sameWord(), contexts.before);
    group.replace(before, views, contexts);
    expect(told(group)).toEqual(told(new RuleGroup(sameWord(), contexts.after)));
    return told(group);
  };

  it('同じでなくなれば、言わなくなる', () => {
    expect(after([TWO], [block(1, '丁')])).toEqual([]);
    expect(after([ONE], [block(0, '乙')])).toEqual([]);
  });

  it('同じになれば、言う', () => {
    expect(after([THREE], [block(2, '甲')])).toEqual(['甲0・甲1・甲2']);
    expect(after([TWO], [block(1, '乙')])).toEqual(['乙0・乙1']);
    expect(after([THREE], [block(2, '甲', '乙')])).toEqual(['甲0・甲1・甲2', '乙0・乙2']);
  });

  it('二つとも変わっても、初めから調べたのと同じ', () => {
    expect(after([ONE, TWO], [block(0, '丙'), block(1, '丙')])).toEqual(['丙0・丙1・丙2']);
    expect(after([ONE, TWO, THREE], [block(0), block(1), block(2)])).toEqual([]);
  });

  it('何も変わらなければ、そのまま', () => {
    expect(after([TWO], [TWO])).toEqual(['甲0・甲1']);
    expect(after([], [])).toEqual(['甲0・甲1']);
  });
});
