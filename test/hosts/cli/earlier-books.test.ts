import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from '../../../src/app/check/check-json';
import type { MergeReport } from '../../../src/app/merge/merge-report';
import { isRecordSheet } from '../../../src/core/merge/write/record-sheet';
import { readIdentity } from '../../../src/core/record/identity';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { contentsOf, gridsOf } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const bookPath = (name: string): string => join(__dirname, `../../fixtures/books/${name}.xlsx`);

const found = (file: string): readonly string[] => {
  const { out } = shinko('check', file, '--format', 'json');
  const { findings } = JSON.parse(out) as CheckJson;
  return findings.map(({ severity, rule, cell }) => `${severity} ${rule} ${cell}`);
};

const identityOf = (name: string) => {
  const grid = gridsOf(readFileSync(bookPath(name))).find(({ sheet }) => sheet === IDENTITY_SHEET);
  return readIdentity(grid!, THRESHOLDS)!;
};

describe('版 0.1.0 のブックは、今も読める', () => {
  it('配布したブック：点検が同じことを言い、渡したときの記入を持っている', () => {
    expect(found(bookPath('handed-out'))).toEqual([
      'error progress-blank E10',
      'info value-blank H10',
      'info grade-blank J10',
      'error value-blank H12',
      'error grade-blank J12',
      'error progress-blank E19',
      'error value-blank H21',
      'error grade-blank J21',
    ]);
    const identity = identityOf('handed-out');
    expect(identity).toMatchObject({
      plan: '白井市第2次地域福祉計画',
      fiscalYear: 2023,
      department: '保育課',
      stamp: null,
    });
    expect([...identity.base!.blocks.keys()]).toEqual(['24-1', '44-1']);
    expect(identity.base!.blocks.get('44-1')!.years.get(2022)).toEqual({
      value: '12\n616',
      unit: '箇所\n人',
      grade: 'A',
    });
  });

  it('提出したブック：記録と記入がそのまま読める', () => {
    expect(found(bookPath('submitted'))).toEqual(['info indicator-tier-count H10']);
    expect(identityOf('submitted').stamp).toMatchObject({
      department: '保育課',
      by: '記入者',
      counts: { error: 0, warning: 0, info: 1 },
    });
    const form = contentsOf(gridsOf(readFileSync(bookPath('submitted')))[0]!);
    expect([form.get('H21'), form.get('J12'), form.get('K10')]).toEqual([
      '12\n601',
      'A',
      '（見本）周知の方法を増やした。',
    ]);
    expect(form.get('E20')).toBe('☑ 概ね進んだ');
  });

  it('取りまとめたブック：記入が入り、取込記録が分かる', () => {
    const grids = gridsOf(readFileSync(bookPath('merged')));
    expect(grids.filter(isRecordSheet)).toHaveLength(1);
    const { out } = shinko('export', bookPath('merged'), '--format', 'csv');
    const rows = out.split('\n').filter((row) => /,(?:24|44),.*,R5,/u.test(row));
    expect(rows.map((row) => row.split(',').slice(-14, -8).join(','))).toEqual([
      '4,,4,機能,A,（見本）周知の方法を増やした。',
      '12,,12,箇所,B,（見本）入所の受付を早めた。',
      '601,,601,人,B,',
    ]);
  });

  it('提出したブックは今の版でも取りまとめられ、もう一度取りまとめても何も変わらない', () => {
    const merge = (master: string, file: string, out: string): MergeReport => {
      const report = folder.path('report.json');
      const { status } = shinko('merge', master, file, '-o', out, '--report', report, '--force');
      expect(status).toBe(0);
      return JSON.parse(readFileSync(report, 'utf8')) as MergeReport;
    };
    const again = merge(bookPath('merged'), bookPath('submitted'), folder.path('again.xlsx'));
    expect([again.changes, again.conflicts, again.left]).toEqual([[], [], []]);
    expect(again.departments.find(({ name }) => name === '保育課')).toMatchObject({
      status: 'merged',
      stamp: 'valid',
    });
    const master = folder.path('master.xlsx');
    const facts = join(__dirname, '../../../src/hosts/trial/sample/r4-facts.txt');
    shinko('inject', '--year', 'R5', '--entries', facts, '-o', master);
    const first = merge(master, bookPath('submitted'), folder.path('first.xlsx'));
    expect(first.changes.map(({ item, year, field, after }) => [item, year, field, after])).toEqual(
      [
        [24, 'R3', 'value', '3'],
        [24, 'R3', 'grade', 'B'],
        [24, 'R5', 'value', '4'],
        [24, 'R5', 'grade', 'A'],
        [24, 'R5', 'progress', '順調に進んだ'],
        [24, 'R5', 'narrative', '（見本）周知の方法を増やした。'],
        [44, 'R5', 'value', '12\n601'],
        [44, 'R5', 'grade', 'B'],
        [44, 'R5', 'progress', '概ね進んだ'],
        [44, 'R5', 'narrative', '（見本）入所の受付を早めた。'],
      ],
    );
    expect(first.conflicts).toEqual([]);
  });

  it('渡したままのブックを取りまとめても、何も変わらない', () => {
    const out = folder.path('out.xlsx');
    const { status } = shinko('merge', bookPath('merged'), bookPath('handed-out'), '-o', out);
    expect(status).toBe(0);
    const [before, after] = [readFileSync(bookPath('merged')), readFileSync(out)].map((bytes) =>
      contentsOf(gridsOf(bytes)[0]!),
    );
    expect(after).toEqual(before);
  });
});
