import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import type { MergeReport } from '../../src/app/merge/merge-report';
import { boardOfWorkbook } from '../../src/app/cycle/board';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';
import type { SheetEntries } from '../../src/core/record/entries';
import { RULES } from '../../src/core/rules/registry';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { callInMemory, type MemoryOutcome } from '../fuzz/in-memory';
import { gridsOf } from '../hosts/cli/books';
import { AT, DEPARTMENT, digestOf, forged, same, stamped, stampOf, typed } from './forged-books';
import { bookOf, planOf, withRow } from '../hosts/cli/identity-books';

const isReport = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, '../../docs/schemas/merge.schema.json'), 'utf8')),
);

interface Merged extends MemoryOutcome {
  readonly report: MergeReport;
}

const merge = (department: Uint8Array, master: Uint8Array = bookOf()): Merged => {
  const given = new Map([
    ['m.xlsx', master],
    ['d.xlsx', department],
  ]);
  const options = { output: 'out.xlsx', report: 'report.json' };
  const outcome = callInMemory({ name: 'merge', files: ['m.xlsx', 'd.xlsx'], options }, given);
  const json = outcome.written.find(({ name }) => name === 'report.json');
  if (!json) throw new RangeError(outcome.err);
  const report = JSON.parse(new TextDecoder().decode(json.bytes)) as MergeReport;
  expect(isReport(report) || isReport.errors).toBe(true);
  return { ...outcome, report };
};
const rowOf = ({ report }: Merged) => report.departments.find(({ file }) => file === 'd.xlsx')!;

const submit = (bytes: Uint8Array): MemoryOutcome =>
  callInMemory(
    { name: 'submit', files: ['d.xlsx'], options: { output: 'o.xlsx', by: '見本' } },
    new Map([['d.xlsx', bytes]]),
  );

describe('偽の提出の記録', () => {
  it('正しい記録には、何も言わない', () => {
    const merged = merge(stamped(forged(same)));
    expect(rowOf(merged)).toMatchObject({ stamp: 'valid', state: 'submitted' });
    expect(rowOf(merged)).not.toHaveProperty('doubts');
    expect(merged.err).not.toContain('_shinko');
  });

  it.each(['0'.repeat(64), '', 'x', 'A'.repeat(100_000)])(
    '要約値が合わなければ「提出後に変更」と言う（%#）',
    (digest) => {
      const merged = merge(forged((known) => ({ ...known, stamp: stampOf(digest) })));
      expect(rowOf(merged)).toMatchObject({ stamp: 'changed', state: 'changed' });
      expect(merged.out).toContain('提出後に変更');
    },
  );

  it('要約値を計算して書いた「エラー0」は、点検し直して見破り、一文で言う', () => {
    const faulty = stamped(typed(forged(same), { 'No.4 評価 R4': null }));
    const merged = merge(faulty);
    expect(rowOf(merged)).toMatchObject({
      errors: 1,
      doubts: [{ kind: 'more-findings', errors: 1, unexplained: 0 }],
    });
    expect(merged.err.split('\n')).toContainEqual(
      expect.stringMatching(/^d\.xlsx: 提出の記録（_shinko）より多い、エラー1・理由のない警告0/u),
    );
  });

  it('理由のない警告を隠した記録も', () => {
    const merged = merge(stamped(typed(forged(same), { 'No.4 実績値 R4': '700' })));
    const { warnings, doubts } = rowOf(merged);
    // No. 4 is new: nothing is compared. A jump of No. 5's does.
    const jump = merge(stamped(typed(forged(same), { 'No.5 実績値 R4': '2400/60000' })));
    expect([warnings, doubts]).toEqual([0, undefined]);
    expect(rowOf(jump).warnings).toBeGreaterThan(0);
    expect(rowOf(jump).doubts).toEqual([
      expect.objectContaining({ kind: 'more-findings', errors: 0 }),
    ]);
  });

  it('理由が付いていれば、言わない', () => {
    const jump = typed(forged(same), { 'No.5 実績値 R4': '2400/60000' });
    const options = { output: 'o.xlsx', by: '見本', reason: '数え方を変えた。' };
    const given = new Map([['d.xlsx', jump]]);
    const { written } = callInMemory({ name: 'submit', files: ['d.xlsx'], options }, given);
    const merged = merge(written[0]!.bytes);
    expect(rowOf(merged)).toMatchObject({ stamp: 'valid' });
    expect(rowOf(merged)).not.toHaveProperty('doubts');
  });

  it('未来の時刻、あり得ない時刻、長い名前でも止まらない', () => {
    for (const at of [
      '9999-12-31T23:59:59+14:00',
      '0000-00-00T99:99:99Z',
      '2026-02-31T00:00:00Z',
    ]) {
      const by = '長'.repeat(30_000);
      const merged = merge(forged((known) => ({ ...known, stamp: stampOf('x', { at, by }) })));
      expect([0, 1]).toContain(merged.status);
    }
  });
});

describe('偽の確認（決裁）', () => {
  const catalog = { ...SAMPLE_CATALOG, approvals: ['係長', '課長'] };
  const approvalsOf = (digest: string) =>
    catalog.approvals.map((role) => ({ role, by: '偽物', at: AT, digest, round: 0 }));

  it('ほかの中身への確認は、確認と数えない。提出でも取りまとめでも、足りない役職を言う', () => {
    const book = forged((known) => ({ ...known, approvals: approvalsOf('0'.repeat(64)) }), {
      catalog,
    });
    const { status, err, written } = submit(book);
    expect([status, written]).toEqual([1, []]);
    expect(err).toContain('係長、課長');
    const merged = merge(stamped(book), bookOf({ catalog }));
    expect(rowOf(merged)).toMatchObject({ state: 'filling', unapproved: ['係長', '課長'] });
    expect(rowOf(merged).approvals.map(({ holds }) => holds)).toEqual([false, false]);
    expect(merged.out).toContain('係長、課長');
  });

  it('差し戻しの後に、前の回の確認は数えない', () => {
    const returns = [{ round: 1, at: AT, by: null, digest: 'x', stamp: null, questions: [] }];
    const digest = digestOf(forged(same, { catalog }));
    const book = forged((known) => ({ ...known, returns, approvals: approvalsOf(digest) }), {
      catalog,
    });
    expect(submit(book).status).toBe(1);
  });

  it('課のブックの計画から確認の要る役職を消しても、取りまとめは全体の計画で数える', () => {
    const book = stamped(forged(same, { catalog: { ...catalog, approvals: [] } }));
    const merged = merge(book, bookOf({ catalog }));
    expect(rowOf(merged)).toMatchObject({ state: 'filling', unapproved: ['係長', '課長'] });
  });
});

describe('規則を切る設定', () => {
  const EVERY_RULE_OFF = { off: new Set(RULES.map(({ id }) => id)), thresholds: {} };
  const gap = { 'No.4 評価 R4': null };

  it('課のブックの設定は、提出でも点検でも使わず、そう言う', () => {
    const book = typed(
      forged((known) => ({ ...known, settings: EVERY_RULE_OFF })),
      gap,
    );
    expect(submit(book)).toMatchObject({
      status: 1,
      written: [],
      err: expect.stringContaining('規則の設定は使わず') as string,
    });
    const given = new Map([['d.xlsx', book]]);
    const { status, err } = callInMemory({ name: 'check', files: ['d.xlsx'] }, given);
    expect([status, err.includes('規則の設定')]).toEqual([1, true]);
  });

  it('計画の中の設定をすべて切って提出しても、取りまとめは点検し直して、違う規則を言う', () => {
    const catalog = { ...SAMPLE_CATALOG, settings: EVERY_RULE_OFF };
    const { written } = submit(typed(forged(same, { catalog }), gap));
    const merged = merge(written[0]!.bytes);
    expect(rowOf(merged).errors).toBe(1);
    expect(rowOf(merged).rulesDiffer).toHaveLength(RULES.length);
    expect(merged.err).toContain('提出のときと規則が違います');
  });

  it('何で点検したかを記録から消しても、隠したエラーは分かる', () => {
    const catalog = { ...SAMPLE_CATALOG, settings: EVERY_RULE_OFF };
    const merged = merge(stamped(typed(forged(same, { catalog }), gap)));
    expect(rowOf(merged).doubts).toEqual([{ kind: 'more-findings', errors: 1, unexplained: 0 }]);
  });
});

describe('ほかの計画や課の身元', () => {
  it('計画が違えば、そう言う', () => {
    const merged = merge(forged((known) => ({ ...known, plan: 'よその市の計画' })));
    expect(rowOf(merged).doubts).toEqual([{ kind: 'other-plan', plan: 'よその市の計画' }]);
    expect(merged.err).toContain('「よその市の計画」');
    expect(merge(forged((known) => ({ ...known, plan: '' }))).err).not.toContain('_shinko');
  });

  it('ほかの課の身元なら、そう言う。シートの課のファイルとして扱う', () => {
    const merged = merge(forged((known) => ({ ...known, department: '社会福祉課' })));
    expect(rowOf(merged)).toMatchObject({
      name: DEPARTMENT,
      doubts: [{ kind: 'other-department', department: '社会福祉課' }],
    });
    expect(merged.err).toContain('「社会福祉課」');
  });

  it('全体のブックに、計画にない課の行が増えても、状況の表は読める', () => {
    const department = '＝長い課'.repeat(2000);
    const { written } = merge(forged((known) => ({ ...known, department })));
    const master = written.find(({ name }) => name === 'out.xlsx')!.bytes;
    const board = boardOfWorkbook(recogniseWorkbook({ grids: gridsOf(master) }), {}, '2026-05-01');
    expect(board.ok && board.value.departments.length).toBeGreaterThan(2);
  });
});

describe('偽の差し戻し', () => {
  const returns = [{ round: 999, at: AT, by: null, digest: 'x', stamp: null, questions: [] }];

  it('回を大きく書いたファイルが先に来ても、後の正しいファイルは古いものにならない', () => {
    const first = merge(forged((known) => ({ ...known, returns })));
    expect(rowOf(first).round).toBe(0);
    const master = first.written.find(({ name }) => name === 'out.xlsx')!.bytes;
    const second = merge(stamped(forged(same)), master);
    expect(rowOf(second)).toMatchObject({ state: 'submitted', round: 0 });
  });

  it('本当の差し戻しの回は、そのまま読む', () => {
    const real = [1, 2].map((round) => ({ ...returns[0]!, round }));
    expect(rowOf(merge(forged((known) => ({ ...known, returns: real })))).round).toBe(2);
  });
});

describe('大きすぎる、深すぎる記録', () => {
  const LONG = '長'.repeat(1000);
  const hugeBase = (): SheetEntries => ({
    fiscalYear: 2022,
    blocks: new Map(
      Array.from({ length: 3300 }, (_, at) => [
        `${at}-1`,
        { years: new Map(), ticked: [], narrative: LONG },
      ]),
    ),
  });

  it('10 MB の配ったときの値でも、点検・提出・取りまとめができ、値は同じ', () => {
    const book = forged((known) => ({ ...known, base: hugeBase() }));
    const given = new Map([['d.xlsx', book]]);
    expect(callInMemory({ name: 'check', files: ['d.xlsx'] }, given).status).toBe(0);
    const submitted = submit(book);
    expect(submitted.status).toBe(0);
    const merged = merge(submitted.written[0]!.bytes);
    expect(rowOf(merged)).toMatchObject({ stamp: 'valid', status: 'merged' });
  });

  it.each(['catalog', 'settings', 'acceptances', 'base', 'stamp'])(
    '%s が 10 万段の入れ子でも、ないものとして続ける',
    (key) => {
      for (const text of [
        '['.repeat(100_000),
        `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`,
      ]) {
        const plan = planOf({ department: DEPARTMENT });
        const own = plan.sheets[1]!;
        const row = own.cells.find(({ column, value }) => column === 0 && value === key)!.row;
        const parts = text.match(/.{1,30000}/gsu)!;
        const cells = [
          ...own.cells.filter((cell) => cell.row !== row || cell.column === 0),
          ...parts.map((value, at) => ({ row, column: at + 1, value, style: 0 })),
        ].sort((a, b) => a.row - b.row || a.column - b.column);
        const book = createXlsx().write({ ...plan, sheets: [plan.sheets[0]!, { ...own, cells }] });
        expect([key, submit(book).status]).toEqual([key, 0]);
        expect([key, merge(book).status]).toEqual([key, 0]);
      }
    },
  );

  it('`_shinko` の形が壊れていれば、ないものとして読む', () => {
    const plan = withRow(planOf({ department: DEPARTMENT }), 'format', () => 'shinko-workbook/0');
    expect([0, 1]).toContain(submit(createXlsx().write(plan)).status);
  });
});
