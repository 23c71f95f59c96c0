import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findIdentity } from '../../app/recognise/of-grids';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { cellName } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import type { RuleSettings } from '../../../src/core/profile/rule-settings';
import { NO_ENTRIES } from '../../../src/core/record/entries';
import { entriesDigest } from '../../../src/core/submit/normalised-entries';
import type { Stamp } from '../../../src/core/record/stamp';
import { RULES } from '../../../src/core/rules/registry';
import { findPlace, SAMPLE_CATALOG } from '../../core/rules/sample-sheet';
import { gridsOf, typedInto } from './books';
import { shinko, useFolder } from './call';
import { bookOf } from './identity-books';

const folder = useFolder();
const DEPARTMENT = '健康課';
const NO_GRADE_BLANK: RuleSettings = { off: new Set(['grade-blank']), thresholds: {} };
const EVERY_RULE_OFF: RuleSettings = { off: new Set(RULES.map(({ id }) => id)), thresholds: {} };
const withSettings = (settings: RuleSettings) => ({ ...SAMPLE_CATALOG, settings });

/** A book after cells were typed over, places given in words. */
const typed = (bytes: Uint8Array, places: Readonly<Record<string, string | null>>): Uint8Array => {
  const sheet = recognise(gridsOf(bytes)[0]!);
  const cells = Object.entries(places).map(([place, text]) => {
    const { row, column } = findPlace(sheet, place);
    return [cellName(row, column), text] as const;
  });
  return typedInto(bytes, Object.fromEntries(cells));
};

const submit = (bytes: Uint8Array, ...args: readonly string[]): ReturnType<typeof shinko> =>
  shinko('submit', folder.write('b.xlsx', bytes), '-o', folder.path('o.xlsx'), '--force', ...args);
const stampOf = (): Stamp => findIdentity(gridsOf(folder.read('o.xlsx')))!.stamp!;

const isReport = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, '../../../docs/schemas/merge.schema.json'), 'utf8')),
);
const reportOf = () => {
  const report = JSON.parse(folder.read('report.json').toString()) as {
    departments: Record<string, unknown>[];
  };
  expect(isReport(report) || isReport.errors).toBe(true);
  return report;
};

describe('課は自分の提出のために規則を切れない', () => {
  const gap = { 'No.4 評価 R4': null };

  it('課のブックの設定は使わず、そう言う。点検でも同じ', () => {
    const own = typed(
      bookOf({ department: DEPARTMENT }, (known) => ({ ...known, settings: NO_GRADE_BLANK })),
      gap,
    );
    const { status, out, err } = submit(own);
    expect(status).toBe(1);
    expect(out).toContain('grade-blank');
    expect(err).toContain('規則の設定は使わず');
    const checked = shinko('check', folder.path('b.xlsx'));
    expect(checked).toMatchObject({
      status: 1,
      err: expect.stringContaining('規則の設定') as string,
    });
    expect(shinko('check', folder.path('b.xlsx'), '--lang', 'en').err).toContain('secretariat');
  });

  it('計画の設定と、全体のブックの設定は使う', () => {
    const planned = bookOf({ department: DEPARTMENT, catalog: withSettings(NO_GRADE_BLANK) });
    expect(submit(typed(planned, gap)).status).toBe(0);
    const whole = bookOf({}, (known) => ({ ...known, settings: NO_GRADE_BLANK }));
    const { status, err } = submit(typed(whole, gap));
    expect(status).toBe(0);
    expect(err).not.toContain('規則の設定');
  });

  it('submit --catalog は、規則と数値をブックの計画からだけ取る', () => {
    const json = JSON.stringify(catalogToJson(withSettings(NO_GRADE_BLANK)));
    const catalog = folder.write('plan.json', json);
    const book = typed(bookOf({ department: DEPARTMENT }), gap);
    const { status, out } = submit(book, '--catalog', catalog);
    expect(status).toBe(1);
    expect(out).toContain('grade-blank');
    const strict = bookOf({ department: DEPARTMENT, catalog: withSettings(NO_GRADE_BLANK) });
    const plain = folder.write('plain.json', JSON.stringify(catalogToJson(SAMPLE_CATALOG)));
    expect(submit(typed(strict, gap), '--catalog', plain).status).toBe(0);
  });

  it('配るブックには、全体のブックの設定が計画の設定として入る', () => {
    const whole = bookOf({}, (known) => ({ ...known, settings: NO_GRADE_BLANK }));
    const file = folder.write('master.xlsx', whole);
    expect(shinko('split', file, '-o', folder.path('out')).status).toBe(0);
    const handed = folder.read(`out/見本市第1次見本計画_R4_${DEPARTMENT}.xlsx`);
    const identity = findIdentity(gridsOf(handed))!;
    expect(identity.settings).toBeNull();
    expect(identity.catalog!.settings).toEqual(NO_GRADE_BLANK);
    const { status, err } = submit(typed(handed, gap));
    expect(status).toBe(0);
    expect(err).not.toContain('規則の設定');
  });
});

describe('何で点検して提出したかは、提出の記録にある', () => {
  it('切った規則と数値を残す。何も切らなければ空のまま残す', () => {
    expect(submit(bookOf({ department: DEPARTMENT })).status).toBe(0);
    expect(stampOf().checkedBy).toEqual({ off: new Set(), thresholds: {} });
    const settings = { off: new Set(['value-jump']), thresholds: { 'ratio-jump.points': 30 } };
    expect(submit(bookOf({ department: DEPARTMENT, catalog: withSettings(settings) })).status).toBe(
      0,
    );
    expect(stampOf().checkedBy).toEqual(settings);
  });

  it('取りまとめは自分の規則で点検し直し、違うところを言う', () => {
    const lax = bookOf({ department: DEPARTMENT, catalog: withSettings(NO_GRADE_BLANK) });
    const honest = bookOf({ department: '社会福祉課' });
    const master = folder.write('master.xlsx', bookOf());
    expect(submit(typed(lax, { 'No.4 評価 R4': null })).status).toBe(0);
    const files = [folder.write('健康課.xlsx', folder.read('o.xlsx'))];
    expect(submit(honest).status).toBe(0);
    files.push(folder.write('社会福祉課.xlsx', folder.read('o.xlsx')));
    const to = ['-o', folder.path('merged.xlsx'), '--report', folder.path('report.json')];
    const { err } = shinko('merge', master, ...files, ...to);
    const told = err.split('\n').filter((line) => line.includes('規則が違います'));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('健康課.xlsx');
    expect(told[0]).toContain('評価が空欄');
    expect(told[0]).toContain('提出の記録ではエラー0・警告0、取りまとめの規則ではエラー1');
    const report = reportOf();
    const rowOf = (name: string) => report.departments.find((row) => row['name'] === name);
    expect(rowOf('健康課')).toMatchObject({
      stamp: 'valid',
      errors: 1,
      rulesDiffer: ['grade-blank'],
      stamped: { error: 0, warning: 0, info: 0 },
    });
    expect(rowOf('社会福祉課')).not.toHaveProperty('rulesDiffer');
  });
});

describe('何も記入のないブックは、提出済 エラー0 にならない', () => {
  const blank = (stamp: Stamp | null = null): Uint8Array =>
    bookOf(
      { department: DEPARTMENT, catalog: withSettings(EVERY_RULE_OFF), entries: NO_ENTRIES },
      (known) => ({ ...known, stamp }),
    );
  /** As version 0.1.0 could stamp it. */
  const stamped = (): Uint8Array => {
    const digest = entriesDigest([recognise(gridsOf(blank())[0]!)]);
    return blank({
      department: DEPARTMENT,
      by: null,
      at: '2026-04-10T09:30:00+09:00',
      counts: { error: 0, warning: 0, info: 0 },
      accepted: 0,
      digest,
    });
  };

  it('計画が規則をすべて切っていても、提出できない', () => {
    const { status, err } = submit(blank(), '--reason', '確認済み');
    expect(status).toBe(1);
    expect(err).toContain('今年度の記入が一つもない');
    expect(() => folder.read('o.xlsx')).toThrow('ENOENT');
    expect(submit(typed(blank(), { 'No.4 実績値 R4': '7' })).status).toBe(0);
  });

  it('前の年度の記入だけでは足りない', () => {
    const catalog = withSettings(EVERY_RULE_OFF);
    const carried = typed(bookOf({ department: DEPARTMENT, catalog, entries: NO_ENTRIES }), {
      'No.4 実績値 R3': '7',
      'No.4 評価 R3': 'A',
    });
    expect(submit(carried).status).toBe(1);
  });

  it('前の版で提出の記録が付いていても、取りまとめでは「記入なし」となる', () => {
    const master = folder.write('master.xlsx', bookOf({ catalog: withSettings(EVERY_RULE_OFF) }));
    const file = folder.write('健康課.xlsx', stamped());
    const to = ['-o', folder.path('merged.xlsx'), '--report', folder.path('report.json')];
    const { out } = shinko('merge', master, file, ...to);
    const line = out.split('\n').find((text) => text.startsWith('健康課'));
    expect(line).toContain('記入なし');
    expect(out).not.toContain('提出済');
    const report = reportOf();
    expect(report.departments.find(({ name }) => name === '健康課')).toMatchObject({
      stamp: 'none',
      blank: true,
    });
  });
});
