import type { ItemBlock, RecognisedSheet } from '../../../src/core/form/read/recognised';
import { DEFAULT_RULE_SETTINGS } from '../../../src/core/profile/rule-settings';
import {
  checkBlock,
  checkSheet,
  checkSheetRules,
  checkWhole,
  findingPlace,
  findingSentence,
  groupFindings,
  groupsOf,
  skippedRules,
  sortFindings,
  type Finding,
} from '../../../src/core/rules/engine';
import { RULES } from '../../../src/core/rules/registry';
import type {
  BlockView,
  RawFinding,
  Report,
  Rule,
  RuleContext,
} from '../../../src/core/rules/rule';
import { recognise } from '../../../src/core/form/read/recognise';
import { gridWith, SAMPLE_CATALOG, sampleGrid } from './sample-sheet';

const SHEET = '進行管理';

const block = (index: number, more: Partial<ItemBlock> = {}): ItemBlock =>
  ({ index, number: index + 1, name: `取組${index + 1}`, repeat: false, ...more }) as ItemBlock;

/** A block's view that says some words; a repeat has its original's beside. */
const view = (
  index: number,
  words: readonly string[],
  original: BlockView | null = null,
): BlockView =>
  ({ block: block(index, { repeat: original !== null }), words, original }) as unknown as BlockView;

const wordsOf = (one: BlockView): readonly string[] =>
  (one as unknown as { words: readonly string[] }).words;

const raw = (word: string, row = 0, more: Partial<RawFinding> = {}): RawFinding =>
  ({ at: { row, column: 0, text: word }, field: 'value', facts: { word }, ...more }) as RawFinding;

const contextOf = (more: Partial<RuleContext> = {}): RuleContext =>
  ({
    sheet: { grid: { sheet: SHEET } },
    views: [],
    catalog: null,
    base: null,
    settings: DEFAULT_RULE_SETTINGS,
    ...more,
  }) as unknown as RuleContext;

/** A rule that tells every word of a block, at the block's row. */
const tellsWords = (more: Partial<Rule> = {}): Rule =>
  ({
    id: 'tells-words',
    severity: 'warning',
    needsCatalog: false,
    looksAt: 'block',
    check: (report: Report, one: BlockView) => {
      for (const word of wordsOf(one)) report(raw(word, one.block.index));
    },
    ...more,
  }) as unknown as Rule;

const told = (findings: readonly Finding[]): readonly unknown[] =>
  findings.map(({ facts }) => facts['word']);

describe('項目ごとの規則', () => {
  it('見つけたものに、規則の名前と重さ、項目とシートを添える', () => {
    const one = view(3, ['甲']);
    expect(checkBlock(one, contextOf(), [tellsWords()])).toEqual([
      {
        rule: 'tells-words',
        severity: 'warning',
        block: one.block,
        year: null,
        tier: null,
        field: 'value',
        sheet: SHEET,
        row: 3,
        column: 0,
        facts: { word: '甲' },
        fix: null,
        unfilled: false,
      },
    ]);
  });

  it('規則が自分で言うことは、そのまま', () => {
    const own = {
      severity: 'error',
      block: block(9),
      year: 2022,
      tier: 2,
      fix: { kind: 'safe', choices: [] },
      unfilled: true,
    } as const;
    const rule = tellsWords({
      check: (report: Report) => report(raw('甲', 0, own)),
    } as Partial<Rule>);
    expect(checkBlock(view(0, []), contextOf(), [rule])[0]).toMatchObject(own);
  });

  it('再掲は、元で言ったことを言わない。年度や段の違うものは言う', () => {
    const original = view(0, ['甲', '乙']);
    expect(told(checkBlock(view(1, ['甲', '丙'], original), contextOf(), [tellsWords()]))).toEqual([
      '丙',
    ]);
    const at = (year: number, tier: number, field: RawFinding['field'] = 'value'): Rule =>
      tellsWords({
        check: (report: Report, one: BlockView) =>
          report(
            one.original
              ? raw('甲', 0, { year, tier, field })
              : raw('甲', 0, { year: 2022, tier: 1 }),
          ),
      } as Partial<Rule>);
    const again = view(1, [], view(0, []));
    expect(checkBlock(again, contextOf(), [at(2022, 1)])).toHaveLength(0);
    expect(checkBlock(again, contextOf(), [at(2021, 1)])).toHaveLength(1);
    expect(checkBlock(again, contextOf(), [at(2022, 2)])).toHaveLength(1);
    expect(checkBlock(again, contextOf(), [at(2022, 1, 'unit')])).toHaveLength(1);
  });

  it('元が言うことは、規則ごとに聞く', () => {
    const again = view(1, ['甲'], view(0, ['甲']));
    const onRepeats = tellsWords({
      id: 'on-repeats',
      check: (report: Report, one: BlockView) => {
        if (one.original) report(raw('甲'));
      },
    } as Partial<Rule>);
    const found = checkBlock(again, contextOf(), [tellsWords(), onRepeats]);
    expect(found.map(({ rule }) => rule)).toEqual(['on-repeats']);
  });
});

describe('動かない規則', () => {
  const off = { off: new Set(['tells-words']), thresholds: {} };
  const catalog = SAMPLE_CATALOG;
  const base = { fiscalYear: 2021, blocks: new Map() };
  it.each<[string, Partial<Rule>, Partial<RuleContext>, boolean]>([
    ['切った規則', {}, { settings: off }, false],
    ['ほかの規則を切った', { id: 'other' }, { settings: off }, true],
    ['計画の要る規則に計画がない', { needsCatalog: true }, {}, false],
    ['計画の要る規則に計画がある', { needsCatalog: true }, { catalog }, true],
    ['昨年の記入の要る規則に、ない', { needsBase: true }, { catalog }, false],
    ['昨年の記入の要る規則に、ある', { needsBase: true }, { base }, true],
    ['何も要らない', {}, {}, true],
  ])('%s', (_, rule, context, runs) => {
    const scene = contextOf(context);
    const one = view(0, ['甲']);
    expect(checkBlock(one, scene, [tellsWords(rule)])).toHaveLength(runs ? 1 : 0);
    const ofSheet = tellsWords({
      ...rule,
      looksAt: 'sheet',
      check: (report: Report) => report(raw('甲')),
    } as Partial<Rule>);
    expect(checkSheetRules(scene, [ofSheet])).toHaveLength(runs ? 1 : 0);
    const ofGroup = tellsWords({ ...rule, looksAt: 'group' } as Partial<Rule>);
    expect(groupsOf(scene, [ofGroup])).toHaveLength(runs ? 1 : 0);
  });

  it('名前を挙げる。切ったものも、比べる相手のないものも', () => {
    const needing = RULES.filter(({ needsCatalog }) => needsCatalog).map(({ id }) => id);
    const comparing = RULES.filter(({ needsBase }) => needsBase).map(({ id }) => id);
    const without = skippedRules(contextOf());
    expect(new Set(without)).toEqual(new Set([...needing, ...comparing]));
    expect(skippedRules(contextOf({ catalog, base } as Partial<RuleContext>))).toEqual([]);
    const settings = { off: new Set(['value-jump']), thresholds: {} };
    expect(skippedRules(contextOf({ catalog, base, settings } as Partial<RuleContext>))).toEqual([
      'value-jump',
    ]);
  });
});

describe('シートの規則と、項目を比べる規則', () => {
  const ofSheet = tellsWords({
    id: 'of-sheet',
    looksAt: 'sheet',
    check: (report: Report) => report(raw('表', 7)),
  } as Partial<Rule>);
  const ofGroup = tellsWords({
    id: 'of-group',
    looksAt: 'group',
    membersOf: (one: BlockView) => wordsOf(one).map((word) => [word, one.block.index] as const),
    check: (report: Report, members: readonly number[]) => report(raw(members.join('・'))),
  } as Partial<Rule>);
  const context = contextOf({ views: [view(0, ['甲']), view(1, ['乙', '甲'])] });

  it('どの項目のものでもないものは、項目を言わない', () => {
    expect(checkSheetRules(context, [ofSheet, ofGroup, tellsWords()])).toMatchObject([
      { rule: 'of-sheet', block: null, row: 7, sheet: SHEET },
    ]);
  });

  it('比べる規則は、同じものを持つ項目どうしを比べる', () => {
    expect(told(checkWhole(context, [ofGroup, ofSheet, tellsWords()]))).toEqual(['表', '0・1']);
  });

  it('比べたものは、変わるまで同じもの', () => {
    const groups = groupsOf(context, [ofGroup]);
    const [first] = groupFindings(groups, context);
    expect(first).toMatchObject({ rule: 'of-group', block: null, sheet: SHEET });
    expect(groupFindings(groups, context)[0]).toBe(first);
  });
});

describe('並べ方', () => {
  const at = (row: number, column: number, rule: string, tier: number | null = null): Finding =>
    ({ row, column, rule, tier }) as Finding;

  it('行、列、規則の順、段の順', () => {
    const [first, second] = RULES;
    const sorted = [
      at(0, 0, first!.id),
      at(0, 1, second!.id),
      at(1, 0, first!.id, 1),
      at(1, 0, first!.id, 2),
      at(1, 0, second!.id, null),
      at(1, 0, second!.id, 1),
      at(1, 0, 'no-such-rule'),
      at(2, 0, first!.id),
    ];
    const given = [7, 6, 3, 5, 4, 2, 1, 0].map((place) => sorted[place]!);
    expect(sortFindings(given)).toEqual(sorted);
    expect(given[0]).toBe(sorted[7]);
  });
});

describe('シートの点検', () => {
  it('年度の分からないシートは、点検しない', () => {
    const sheet = { ...recognise(sampleGrid()), fiscalYear: null } as RecognisedSheet;
    expect(checkSheet(sheet, { catalog: null, department: null })).toBeUndefined();
  });

  it('項目ごと、シート、比べる規則の見つけたものを、読む順に挙げる', () => {
    const typed = gridWith(
      sampleGrid(),
      ['No.5 評価 R4', 'Ａ？'],
      ['No.1 評価 R4', 'Z'],
      ['No.3 単位 R4', ''],
    );
    const { findings, skippedRules: skipped } = checkSheet(recognise(typed), {
      catalog: SAMPLE_CATALOG,
      department: null,
    })!;
    const rows = findings.map(({ row }) => row);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
    expect(new Set(findings.map(({ rule }) => rule))).toEqual(
      new Set(['grade-invalid', 'unit-blank']),
    );
    expect(skipped).toEqual(RULES.filter(({ needsBase }) => needsBase).map(({ id }) => id));
  });
});

describe('言い方', () => {
  const finding = (more: Partial<Finding>): Finding =>
    ({ rule: 'year-blank', row: 11, column: 7, block: null, facts: {}, ...more }) as Finding;

  it('知らない規則の文はない', () => {
    expect(() => findingSentence(finding({ rule: 'no-such-rule' }), 'ja')).toThrow(
      new RangeError('no rule named no-such-rule'),
    );
  });

  it.each<[Partial<Finding>, string, string]>([
    [{}, 'H12', 'H12'],
    [{ block: block(0) }, 'No.1 取組1 H12', 'No.1 取組1 H12'],
    [{ block: block(0, { repeat: true }) }, 'No.1 取組1（再掲） H12', 'No.1 取組1 (repeat) H12'],
    [{ block: block(0, { number: null }) }, 'No.？ 取組1 H12', 'No.? 取組1 H12'],
  ])('場所 %#', (more, ja, en) => {
    expect(findingPlace(finding(more), 'ja')).toBe(ja);
    expect(findingPlace(finding(more), 'en')).toBe(en);
  });
});
