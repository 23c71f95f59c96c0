import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CellEdit } from '../../../src/core/grid/edit';
import { applyEdits } from '../../../src/core/grid/apply';
import { cellName, type Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { checkSheet, findingSentence, type Finding } from '../../../src/core/rules/engine';
import type { Fix, Rule, Sentences } from '../../../src/core/rules/rule';
import type { Facts, FindingField, Severity } from '../../../src/core/record/finding';
import type { SheetEntries } from '../../../src/core/record/entries';
import type { Catalog } from '../../../src/core/catalog/catalog';
import type { CheckReference } from '../../../src/core/rules/view';
import { listedRules, listedThresholds } from './listed-rules';
import { gridWith, SAMPLE_CATALOG, SAMPLE_ENTRIES, sampleGrid } from './sample-sheet';

const PAGES = join(__dirname, '../../../docs/rules');
const SECTIONS = ['見つけるもの', '理由', '例', '直し方', '受け入れてよい場合'];
const SEVERITIES: Readonly<Record<string, Severity | null>> = {
  エラー: 'error',
  警告: 'warning',
  参考: 'info',
  なし: null,
};

/** A finding as a test says it: all of it but its sentence, which its facts decide. */
export interface ExpectedFinding {
  /** A1 name, with the field that the finding is about. */
  readonly at: readonly [cell: string, field: FindingField | null];
  readonly severity: Severity;
  /** `none`, or the kind and what each choice writes: `suggested` with `I8=4, I9="1/2"`. */
  readonly fix: readonly [kind: 'none' | Fix['kind'], ...choices: readonly string[]];
  /** Year and tier, where the finding is about one. */
  readonly of?: { readonly year?: number; readonly tier?: number };
  readonly facts: Facts;
}

interface Example {
  /** The row of the page's table: `No.1 評価 R4 に「Ａ」`. */
  readonly typing: string;
  readonly changes: readonly (readonly [place: string, text: string])[];
  readonly severity: Severity | null;
  readonly title: string;
}

const readPage = (id: string): string => {
  const file = join(PAGES, `${id}.md`);
  if (!existsSync(file)) throw new RangeError(`rule ${id} has no page ${file}`);
  return readFileSync(file, 'utf8');
};

/** A text long enough to fill a page, in a name that can be read. */
const shortened = (text: string): string =>
  text.length > 100 ? `${text.slice(0, 10)}…${text.length}字` : text;

/** Rows of the example table of a rule's page: place, what is typed there, what is found. */
const readExamples = (page: string): readonly Example[] =>
  page
    .split('\n')
    .filter((line) => line.startsWith('|') && !/^\| (?:場所|---)/u.test(line))
    .map((line) => {
      const [places, texts, found] = line
        .split('|')
        .slice(1, 4)
        .map((cell) => cell.trim());
      const severity = SEVERITIES[found!];
      if (severity === undefined) throw new RangeError(`unknown outcome ${found}`);
      const typed = texts!.split('<br>');
      const changes = places!
        .split('<br>')
        .map((place, index) => [place, typed[index] ?? ''] as const);
      const typing = `${places} に「${shortened(texts!)}」`;
      return { typing, changes, severity, title: `${typing} → ${found}` };
    });

/** Place of last year's narrative of an item, for rules that compare with it: `昨年 No.1`. */
const LAST_YEAR = /^昨年 No\.(\d+)$/u;

/** Last year's entries: the sample's, with narratives of their own unless an example gives them. */
const lastYear = (changes: Example['changes']): SheetEntries => {
  const given = new Map(changes.map(([place, text]) => [LAST_YEAR.exec(place)?.[1], text]));
  const blocks = [...SAMPLE_ENTRIES.blocks].map(([key, block]) => {
    const narrative = given.get(key.split('-')[0]) ?? '昨年の文。';
    return [key, { ...block, narrative }] as const;
  });
  return { fiscalYear: 2021, blocks: new Map(blocks) };
};

/** A filled sheet without a fault, and what it is checked against; R4 unless said otherwise. */
export interface RuleSample extends Partial<CheckReference> {
  readonly catalog: Catalog | null;
  readonly grid: () => Grid;
}

const SAMPLE: RuleSample = { catalog: SAMPLE_CATALOG, grid: sampleGrid };

/** What one rule finds on a grid, checked against the sample plan. */
export const findingsOf = (
  rule: Rule,
  grid: Grid,
  changes: Example['changes'] = [],
  sample: RuleSample = SAMPLE,
): readonly Finding[] => {
  const checked = checkSheet(recognise(grid), {
    department: null,
    fiscalYear: 2022,
    ...(rule.needsBase ? { base: lastYear(changes) } : {}),
    ...sample,
  });
  if (!checked) throw new RangeError('the sheet has no fiscal year');
  return checked.findings.filter((finding) => finding.rule === rule.id);
};

const shown = ({ row, column, to }: CellEdit): string =>
  `${cellName(row, column)}=${JSON.stringify(to)}`;

const asExpected = (finding: Finding): ExpectedFinding => {
  const { row, column, field, severity, fix, year, tier, facts } = finding;
  const of = { ...(year === null ? {} : { year }), ...(tier === null ? {} : { tier }) };
  return {
    at: [cellName(row, column), field],
    severity,
    fix: fix
      ? [fix.kind, ...fix.choices.map(({ edits }) => edits.map(shown).join(', '))]
      : ['none'],
    ...(Object.keys(of).length > 0 ? { of } : {}),
    facts,
  };
};

/** What a rule finds on the sample sheet after places of it were changed, for cases that its page does not show. */
export const foundWith = (
  rule: Rule,
  changes: Example['changes'],
  sample: RuleSample = SAMPLE,
): readonly ExpectedFinding[] => {
  const own = changes.filter(([place]) => !LAST_YEAR.test(place));
  return findingsOf(rule, gridWith(sample.grid(), ...own), changes, sample).map(asExpected);
};

/** Only the facts of what a rule finds there. */
export const factsWith = (
  rule: Rule,
  changes: Example['changes'],
  sample: RuleSample = SAMPLE,
): readonly Facts[] => foundWith(rule, changes, sample).map(({ facts }) => facts);

/** What the buttons of the offered fixes say there, in both languages. */
export const labelsWith = (
  rule: Rule,
  changes: Example['changes'],
  sample: RuleSample = SAMPLE,
): readonly (readonly [ja: string, en: string])[] => {
  const own = changes.filter(([place]) => !LAST_YEAR.test(place));
  return findingsOf(rule, gridWith(sample.grid(), ...own), changes, sample).flatMap(({ fix }) =>
    (fix?.choices ?? []).map(({ label }) => [label.ja, label.en] as const),
  );
};

/** Tests the whole sentences that a rule makes of facts, in both languages. */
export const testSentences = <F extends Facts>(
  { id, sentences }: { readonly id: string; readonly sentences: Sentences<F> },
  cases: readonly (readonly [what: string, facts: F, ja: string, en: string])[],
): void => {
  it.each(cases)(`${id} の文: %s`, (_, facts, ja, en) => {
    expect(sentences.ja(facts)).toBe(ja);
    expect(sentences.en(facts)).toBe(en);
  });
};

const expectGoodSentences = (finding: Finding): void => {
  const [ja, en] = [findingSentence(finding, 'ja'), findingSentence(finding, 'en')];
  expect(ja).toMatch(/[。]$/u);
  expect(en).toMatch(/\.$/u);
  for (const sentence of [ja, en]) expect(sentence).not.toMatch(/undefined|null|NaN|\[object/u);
  expect(ja.length).toBeLessThan(260);
};

/** A choice must change something, and what it mends must not be found again. */
const expectFixesMend = (rule: Rule, grid: Grid, finding: Finding, sample: RuleSample): void => {
  for (const choice of finding.fix!.choices) {
    expect(choice.label.ja).not.toBe(choice.label.en);
    expect(choice.edits.length).toBeGreaterThan(0);
    const fixed = applyEdits(grid, choice.edits);
    if (!fixed.ok) throw new RangeError(`the fix of ${rule.id} is stale at once`);
    const again = findingsOf(rule, fixed.value, [], sample).filter(
      (other) =>
        other.field === finding.field &&
        other.year === finding.year &&
        other.block?.index === finding.block?.index,
    );
    expect(again).toEqual([]);
  }
};

/**
 * Tests one rule by its own page: the page has every section; each example is typed into the sample
 * sheet and must give just the findings expected of it, in reading order, one of which has the
 * severity it claims; sentences are whole in both languages; every fix mends what it was offered for.
 *
 * @param sample the sheet that the examples are typed into, where it is not the common one
 * @param expected by row of the table: `No.1 評価 R4 に「Ａ」`; rows in which nothing is found are left out
 */
export const testRule = (
  rule: Rule,
  expected: Readonly<Record<string, readonly ExpectedFinding[]>>,
  sample: RuleSample = SAMPLE,
): void => {
  describe(rule.id, () => {
    const page = readPage(rule.id);
    const examples = readExamples(page);

    it('説明のページがそろっている', () => {
      expect(page).toMatch(new RegExp(`^# ${rule.id}: `, 'u'));
      for (const section of SECTIONS) expect(page).toContain(`## ${section}\n`);
      expect(examples.some((example) => example.severity === rule.severity)).toBe(true);
      expect(examples.some((example) => example.severity === null)).toBe(true);
    });

    it('名前・種類・計画の要否は規則の一覧に、判断の数値は設定の表に書いたとおりである', () => {
      const { name, group, needsCatalog } = listedRules().find(({ id }) => id === rule.id)!;
      expect({ name: rule.name, group: rule.group, needsCatalog: rule.needsCatalog }).toEqual({
        name,
        group,
        needsCatalog,
      });
      expect(rule.thresholds).toEqual(listedThresholds(rule.id));
    });

    it('どの例の指摘も、すべて書き出してある', () => {
      const found = examples.filter((example) => example.severity !== null);
      expect(Object.keys(expected)).toEqual(found.map((example) => example.typing));
    });

    it('正しいシートでは何も言わない', () => {
      expect(findingsOf(rule, sample.grid(), [], sample)).toEqual([]);
    });

    it.each(examples)('$title', ({ typing, changes, severity }) => {
      const own = changes.filter(([place]) => !LAST_YEAR.test(place));
      const grid = gridWith(sample.grid(), ...own);
      const findings = findingsOf(rule, grid, changes, sample);
      if (severity === null) {
        expect(findings.map((finding) => findingSentence(finding, 'ja'))).toEqual([]);
        return;
      }
      expect(findings.map(asExpected)).toStrictEqual(expected[typing]);
      expect(findings.map((finding) => finding.severity)).toContain(severity);
      for (const finding of findings) {
        expectGoodSentences(finding);
        if (finding.fix) expectFixesMend(rule, grid, finding, sample);
      }
    });
  });
};
