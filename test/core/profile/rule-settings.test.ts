import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { RuleSettings } from '../../../src/core/profile/rule-settings';
import {
  DEFAULT_RULE_SETTINGS,
  parseRuleSettings,
  thresholdFault,
  toSettingsJson,
} from '../../../src/core/profile/rule-settings';
import { findRule, RULES, THRESHOLDS, unknownRules } from '../../../src/core/rules/registry';
import { valueJump } from '../../../src/core/rules/value/value-jump';
import { checkSheet } from '../../../src/core/rules/engine';
import { recognise } from '../../../src/core/form/read/recognise';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { readIdentity, type WorkbookIdentity } from '../../../src/core/record/identity';
import { layoutForm } from '../../../src/core/form/write/layout';
import type { Grid } from '../../../src/core/grid/grid';
import type { ChosenReference } from '../../../src/app/recognise/reference';
import { resolveReference } from '../../../src/app/recognise/reference';
import { catalogOfFile } from '../../../src/app/recognise/read-file';
import { arbitrarySettings } from '../rules/arbitrary-settings';
import { SAMPLE_CATALOG, sampleGrid, sampleWith, SAMPLE_FORM } from '../rules/sample-sheet';

const SCHEMA = JSON.parse(
  readFileSync(join(__dirname, '../../../docs/schemas/catalog.schema.json'), 'utf8'),
) as { definitions: { settings: object & { properties: Record<string, unknown> } } };
const isSettings = new Ajv().compile(SCHEMA.definitions.settings);

const settingsOf = (json: unknown): RuleSettings => {
  const parsed = parseRuleSettings(json, THRESHOLDS);
  if (!parsed.ok) throw new RangeError(`${parsed.failure.path}: ${parsed.failure.expected}`);
  return parsed.value;
};

it('書いた設定を読むと元に戻り、公開した JSON Schema に合う', () => {
  fc.assert(
    fc.property(arbitrarySettings, (settings) => {
      const json: unknown = JSON.parse(JSON.stringify(toSettingsJson(settings) ?? {}));
      expect(isSettings(json)).toBe(true);
      expect(settingsOf(json)).toEqual(settings);
    }),
  );
});

it('既定と同じものは書かない', () => {
  expect(toSettingsJson(DEFAULT_RULE_SETTINGS)).toBeUndefined();
  expect(settingsOf({})).toEqual(DEFAULT_RULE_SETTINGS);
  expect(toSettingsJson(settingsOf({ thresholds: { 'value-jump.times': 3 } }))).toBeUndefined();
  expect(
    catalogToJson({ ...SAMPLE_CATALOG, settings: DEFAULT_RULE_SETTINGS })['settings'],
  ).toBeUndefined();
});

it('数値の設定はどれも、ある規則のもので、既定が範囲の内にあり、二つの言葉で説明がある', () => {
  for (const threshold of THRESHOLDS) {
    expect(findRule(threshold.id.split('.')[0]!)).toBeDefined();
    expect(thresholdFault(threshold, threshold.standard)).toBeUndefined();
    expect(threshold.label.ja).toMatch(/[ぁ-ん]/u);
    expect(threshold.label.en).not.toMatch(/[ぁ-ん]/u);
  }
  expect(
    Object.keys(
      (SCHEMA.definitions.settings.properties['thresholds'] as { properties: object }).properties,
    ),
  ).toEqual(THRESHOLDS.map(({ id }) => id));
});

it('数値は規則のファイルにあるものがすべてで、名前は規則の名前から始まる', () => {
  const own = RULES.flatMap((rule) =>
    Object.keys(rule.thresholds).map((name) => `${rule.id}.${name}`),
  );
  expect([...own].sort()).toEqual(THRESHOLDS.map(({ id }) => id).sort());
});

it('規則は、設定にある数値を、なければ自分の既定を受け取る', () => {
  const settings = settingsOf({ thresholds: { 'value-jump.times': 5 } });
  expect(valueJump.limits(settings)).toEqual({ times: 5, difference: 10 });
  expect(valueJump.limits(DEFAULT_RULE_SETTINGS)).toEqual({ times: 3, difference: 10 });
});

describe('おかしな設定は、どこが悪いかを言って断る', () => {
  it('知らない名前には、ある名前をすべて挙げ、範囲の外には範囲を言う', () => {
    const expectedOf = (thresholds: object): string | null => {
      const parsed = parseRuleSettings({ thresholds }, THRESHOLDS);
      return parsed.ok ? null : parsed.failure.expected;
    };
    expect(expectedOf({ 'value-jmup.times': 3 })).toBe(
      'one of value-jump.times, value-jump.difference, ratio-jump.points, value-unchanged.least, grade-unexplained.fall, target-missed-high-grade.rate, rate-mismatch.points, narrative-figure.tolerance, narrative-length.characters, indicator-conflict.nameLength, item-unknown.likeness, year-out-of-range.years',
    );
    expect(expectedOf({ 'value-jump.times': 101 })).toBe('number from 1.1 to 100');
    expect(expectedOf({ 'item-unknown.likeness': 1 })).toBe('whole number from 30 to 100');
  });

  it.each([
    ['$', null],
    ['$', []],
    ['$', 3],
    ['of', { of: [] }],
    ['off', { off: 'value-jump' }],
    ['off', { off: ['value-jump', 3] }],
    ['off', { off: ['値'] }],
    ['thresholds', { thresholds: [] }],
    ['thresholds.value-jump', { thresholds: { 'value-jump': 3 } }],
    ['thresholds.value-jump.times', { thresholds: { 'value-jump.times': '3' } }],
    ['thresholds.value-jump.times', { thresholds: { 'value-jump.times': 1 } }],
    ['thresholds.value-jump.times', { thresholds: { 'value-jump.times': NaN } }],
    ['thresholds.value-jump.difference', { thresholds: { 'value-jump.difference': 1.5 } }],
    [
      'thresholds.narrative-length.characters',
      { thresholds: { 'narrative-length.characters': 0 } },
    ],
  ])('%s', (path, json) => {
    const parsed = parseRuleSettings(json, THRESHOLDS);
    expect(parsed).toMatchObject({ ok: false, failure: { path } });
  });

  it('体系のファイルの、規則でない名前も断る', () => {
    const bytes = (off: readonly string[]): Uint8Array =>
      new TextEncoder().encode(
        JSON.stringify({ ...catalogToJson(SAMPLE_CATALOG), settings: { off } }),
      );
    const noBooks = {} as Parameters<typeof catalogOfFile>[1];
    expect(catalogOfFile(bytes(['value-jump']), noBooks)).toMatchObject({ ok: true });
    expect(catalogOfFile(bytes(['value-jmup']), noBooks)).toMatchObject({
      ok: false,
      failure: { kind: 'catalog', fault: { path: 'settings.off: value-jmup' } },
    });
    expect(unknownRules(settingsOf({ off: ['value-jmup', 'value-jump'] }))).toEqual(['value-jmup']);
  });
});

const checkWith = (grid: Grid, json: unknown) =>
  checkSheet(recognise(grid), {
    catalog: SAMPLE_CATALOG,
    department: null,
    settings: settingsOf(json),
  })!;
const rulesFound = (grid: Grid, json: unknown): readonly string[] =>
  checkWith(grid, json).findings.map((finding) => finding.rule);

describe('設定は規則に届く', () => {
  it('使わない規則は黙り、skippedRules に名前が出る', () => {
    const grid = sampleWith(['No.1 評価 R4', '']);
    expect(rulesFound(grid, {})).toContain('grade-blank');
    const { findings, skippedRules } = checkWith(grid, { off: ['grade-blank'] });
    expect(findings.map((finding) => finding.rule)).not.toContain('grade-blank');
    expect(skippedRules).toContain('grade-blank');
  });

  it.each([
    ['value-jump', [['No.1 実績値 R4', '50']], { 'value-jump.times': 20 }],
    ['value-jump', [['No.1 実績値 R4', '50']], { 'value-jump.difference': 100 }],
    ['grade-unexplained', [['No.1 実績値 R4', '2']], { 'grade-unexplained.fall': 60 }],
    [
      'narrative-figure',
      [['No.1 成果', '前年度比27パーセント増となった。']],
      { 'narrative-figure.tolerance': 2 },
    ],
    [
      'ratio-jump',
      [['No.5 実績値 R4', '25/60']],
      { 'ratio-jump.points': 50, 'value-jump.times': 10 },
    ],
    [
      'value-unchanged',
      [
        ['No.1 実績値 R3', '1983'],
        ['No.1 実績値 R4', '1983'],
      ],
      { 'value-unchanged.least': 2000 },
    ],
    ['year-out-of-range', [['No.1 年度 R2', 'H20']], { 'year-out-of-range.years': 20 }],
  ] as const)('%s %j は %j で黙る', (rule, changes, thresholds) => {
    const grid = sampleWith(...changes);
    expect(rulesFound(grid, {})).toContain(rule);
    expect(rulesFound(grid, { thresholds })).not.toContain(rule);
  });

  it.each([
    [
      'value-jump',
      [['No.1 実績値 R4', '14']],
      { 'value-jump.difference': 9, 'value-jump.times': 2 },
    ],
    ['narrative-length', [['No.1 成果', 'あ'.repeat(101)]], { 'narrative-length.characters': 100 }],
  ] as const)('%s %j は %j で言う', (rule, changes, thresholds) => {
    const grid = sampleWith(...changes);
    expect(rulesFound(grid, { thresholds })).toContain(rule);
  });
});

describe('設定は計画とともにあり、配ったブックにも残る', () => {
  const strict = settingsOf({ thresholds: { 'value-jump.times': 2 } });
  const loose = settingsOf({ off: ['value-jump'] });
  const plan = layoutForm({ ...SAMPLE_FORM, catalog: { ...SAMPLE_CATALOG, settings: strict } })
    .sheets[1]!;
  const identity = readIdentity(gridOfBlueprint(plan, []), THRESHOLDS)!;
  const sheet = recognise(sampleGrid());
  const settingsFor = (own: WorkbookIdentity | undefined, chosen: ChosenReference) =>
    resolveReference(sheet, own, chosen).settings;

  it('_shinko に書いて読むと元に戻る', () => {
    expect(identity.catalog?.settings).toEqual(strict);
  });

  it('_shinko の設定がこの Shinko に分からなくても、体系は読める', () => {
    const newer = plan.cells.map((cell) =>
      typeof cell.value === 'string'
        ? { ...cell, value: cell.value.replace('value-jump.times', 'some-newer.figure') }
        : cell,
    );
    const read = readIdentity(gridOfBlueprint({ ...plan, cells: newer }, []), THRESHOLDS);
    expect(read?.catalog).toEqual(SAMPLE_CATALOG);
  });

  it('選んだ体系、_shinko、既定の順に決まる', () => {
    const withLoose = { ...SAMPLE_CATALOG, settings: loose };
    expect(settingsFor(identity, { catalog: withLoose })).toBe(loose);
    expect(settingsFor(identity, { catalog: SAMPLE_CATALOG })).toEqual(strict);
    expect(settingsFor(identity, {})).toEqual(strict);
    expect(settingsFor(undefined, {})).toBeUndefined();
    expect(settingsFor({ ...identity, plan: '別の計画' }, {})).toBeUndefined();
  });
});

it('規則の名前はどれも、使わない規則として書ける', () => {
  expect(settingsOf({ off: RULES.map((rule) => rule.id) }).off.size).toBe(RULES.length);
});
