import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckJson } from '../../../src/app/check/check-json';
import { R4_FACTS, shinko, useFolder } from './call';
import { H30_REVIEW, TOLD_OTHERWISE } from './h30-review';
import { R4_REVIEW } from './r4-review';
import { xlsx } from '../../../src/hosts/cli/node-xlsx';

const ROOT = join(__dirname, '../../..');
const SEED = join(ROOT, '../shared/seeds/000_5c28a826f80b968c.txt');
const PLAN_SEED = join(ROOT, '../shared/seeds/002_f566c8fc155c559c.txt');
const isCheck = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(ROOT, 'docs/schemas/check.schema.json'), 'utf8')),
);

const checkJson = (...args: readonly string[]): CheckJson => {
  const { out } = shinko('check', '--format', 'json', ...args);
  const json: unknown = JSON.parse(out);
  expect(isCheck(json)).toBe(true);
  return json as CheckJson;
};

const summary = (report: CheckJson): readonly string[] =>
  report.findings.map((finding) => `${finding.severity} ${finding.rule} ${finding.cell}`);

const REVIEWED = R4_REVIEW.map(([severity, rule, cell]) => `${severity} ${rule} ${cell}`);

describe('R4 シートの点検（事実だけの写し）', () => {
  const report = checkJson(R4_FACTS);

  it('58ブロックを読み、指摘は手で確かめた一覧と一つも違わない', () => {
    expect(report).toMatchObject({
      plan: '白井市第2次地域福祉計画',
      fiscalYear: 'R4',
      items: 58,
      skippedRules: ['past-changed', 'narrative-unchanged'],
    });
    expect([...summary(report)].sort()).toEqual([...REVIEWED].sort());
  });

  it('誤りに見えて誤りでない項目（3・9・24・32・40・41・46〜48）にエラーがない', () => {
    const right = [3, 9, 24, 32, 40, 41, 46, 47, 48];
    const errors = report.findings.filter((finding) => finding.severity === 'error');
    expect(errors.filter((finding) => right.includes(Number(finding.item ?? 0)))).toEqual([]);
    expect(errors.map((finding) => finding.item)).toEqual([19, 11, 10, 11, 36, 42]);
  });

  it('指摘は、項目・年度・欄・直し方を言う', () => {
    const mismatch = report.findings.find((finding) => finding.item === 19)!;
    expect(mismatch).toMatchObject({
      rule: 'grade-progress-mismatch',
      repeat: false,
      occurrence: 1,
      year: 'R4',
      field: 'grade',
      sheet: null,
      cell: 'J241',
      fix: 'suggested',
      accepted: null,
      facts: { grade: 'A', progress: '概ね進んだ', progressGrade: 'B', box: 'E240' },
    });
    const repeats = report.findings.filter(
      (finding) => finding.item === 11 && finding.severity === 'error',
    );
    expect(
      repeats.map(({ occurrence, facts }) => [occurrence, facts['original'], facts['repeat']]),
    ).toEqual([
      [2, '28', '29'],
      [3, '28', '29'],
    ]);
  });
});

describe('元の資料での点検', () => {
  const given = existsSync(SEED);
  if (!given)
    console.warn(
      '元の資料がないため、元の資料での点検は実行していません (not run: seed not found)',
    );

  (given ? it : it.skip)('事実だけの写しと同じ指摘になる', () => {
    const report = checkJson(SEED);
    expect(report.items).toBe(58);
    expect([...summary(report)].sort()).toEqual([...REVIEWED].sort());
  });
});

describe('H30 の計画と比べた R4 シートの点検', () => {
  const given = existsSync(PLAN_SEED);
  if (!given)
    console.warn('計画の本文がないため、計画との比較は実行していません (not run: seed not found)');

  (given ? it : it.skip)('指摘は手で確かめた一覧と一つも違わない', () => {
    const report = checkJson('--catalog', PLAN_SEED, R4_FACTS);
    const isSame = (line: string): boolean =>
      !TOLD_OTHERWISE.some((other) => line.includes(` ${other}`));
    const expected = [
      ...REVIEWED.filter(isSame),
      ...H30_REVIEW.map(([severity, rule, cell]) => `${severity} ${rule} ${cell}`),
    ];
    expect([...summary(report)].sort()).toEqual(expected.sort());
  });
});

describe('check の約束', () => {
  const folder = useFolder();

  it('エラーがあれば 1、なければ 0、ファイルが悪ければ 2 で終わる', () => {
    expect(shinko('check', R4_FACTS).status).toBe(1);
    const right = folder.path('right.xlsx');
    expect(shinko('inject', '--year', 'R4', '--department', '教育支援課', '-o', right).status).toBe(
      0,
    );
    expect(shinko('check', right).status).toBe(1);
    expect(shinko('check', folder.path('none.xlsx'))).toMatchObject({ status: 2, out: '' });
  });

  it('複数のファイルは配列になり、悪いファイルは理由を言って残りを続ける', () => {
    const bad = folder.write('bad.txt', 'ただの文章\n');
    const { status, out } = shinko('check', '--format', 'json', R4_FACTS, bad);
    const reports: unknown = JSON.parse(out);
    expect(status).toBe(2);
    expect(isCheck(reports)).toBe(true);
    expect(reports).toMatchObject([
      { items: 58 },
      { file: bad, failure: expect.stringContaining('進行管理シートが見つかりません') as string },
    ]);
  });

  it('過去の年度は、--previous のファイルと違うときだけ重く見る', () => {
    const facts = readFileSync(R4_FACTS, 'utf8');
    const line = '\t2\t9\t地区\tA\t';
    expect(facts).toContain(line);
    const changed = folder.write('changed.txt', facts.replace(line, '\t2\t9\t地区\t\t'));
    const found = (...args: readonly string[]) =>
      checkJson(changed, ...args)
        .findings.filter((finding) => finding.item === 4)
        .map((finding) => `${finding.severity} ${finding.rule}`);
    expect(found()).toEqual(['info grade-blank']);
    expect(found('--previous', R4_FACTS)).toEqual(['error grade-blank']);
    const none = folder.write('none.txt', '文章だけ');
    expect(shinko('check', changed, '--previous', none)).toMatchObject({ status: 2, out: '' });
  });

  it('英語でも同じ指摘を言う', () => {
    const report = checkJson('--lang', 'en', R4_FACTS);
    expect(report.findings).toHaveLength(REVIEWED.length);
    for (const { message, facts } of report.findings) {
      const quoted = Object.values(facts).flat().map(String).join('');
      const own = [...message].filter((sign) => !quoted.includes(sign)).join('');
      expect(own.replace(/以降見直しあり|備考/gu, '')).not.toMatch(/[ぁ-んァ-ン]/u);
    }
  });

  it.each([
    ['空のファイル', new Uint8Array(), '空'],
    [
      'ウェブページ',
      new TextEncoder().encode('<html><table><tr><td>1</td></tr></table></html>'),
      'HTML',
    ],
    ['画像', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), '画像です'],
    ['PDF', new TextEncoder().encode('%PDF-1.7\n1 0 obj'), 'PDF です'],
    ['CSV', new TextEncoder().encode('No.,取組項目,担当課\r\n1,甲,乙課\r\n'), 'CSV'],
    ['ほかの文字', new TextEncoder().encode('覚え書き\n明日まで'), '進行管理シート'],
    ['途中で切れたファイル', Uint8Array.from([0x50, 0x4b, 3, 4, 1, 2, 3]), '途中で切れています'],
  ])('%s には一文で何をすればよいかを言う', (_, bytes, words) => {
    const { status, out, err } = shinko('check', folder.write('file.xlsx', bytes));
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('知らない指定や値には、どこが悪いかを言う', () => {
    expect(shinko('check', '--formt', 'json', R4_FACTS)).toMatchObject({ status: 2, out: '' });
    expect(shinko('check', '--format', 'xml', R4_FACTS).err).toContain('xml');
    expect(shinko('check')).toMatchObject({
      status: 2,
      err: expect.stringContaining('FILE') as string,
    });
    expect(shinko('inspect', R4_FACTS).err).toContain('inspect');
    expect(shinko('--help')).toMatchObject({
      status: 0,
      out: expect.stringContaining('shinko check') as string,
    });
  });

  it('命令の名前の後の --help は、その命令の使い方だけを言う', () => {
    const commandsIn = (out: string): readonly string[] =>
      [...out.matchAll(/^ {2}shinko ([a-z]+)/gmu)].map(([, name]) => name!);
    expect(commandsIn(shinko('split', '--help').out)).toEqual(['split', 'split']);
    expect(commandsIn(shinko('board', '-h', '--lang', 'en').out)).toEqual(['board']);
    expect(new Set(commandsIn(shinko('--help').out)).size).toBeGreaterThan(10);
  });
});

describe('昨年のファイルと比べる', () => {
  const folder = useFolder();
  it('昨年のファイルと比べても、計画はそのブックのもの。番号がずれていても、違う項目とは言わない', () => {
    const plan = folder.path('plan.json');
    expect(shinko('import', R4_FACTS, '-o', plan).status).toBe(0);
    const json = JSON.parse(folder.read('plan.json').toString()) as {
      items: { number: number }[];
      candidates: { items: number[] }[];
      policies: { directions: { projects: { entries: { item: number }[] }[] }[] }[];
    };
    const next = (number: number): number => (number % 48) + 1;
    json.items.forEach((item) => (item.number = next(item.number)));
    json.candidates = [];
    for (const { directions } of json.policies)
      for (const { projects } of directions)
        for (const { entries } of projects)
          entries.forEach((entry) => (entry.item = next(entry.item)));
    const catalog = folder.write('next.json', JSON.stringify(json));
    const book = folder.path('next.xlsx');
    const words = ['--catalog', catalog, '--year', 'R5', '--entries', R4_FACTS, '-o', book];
    expect(shinko('inject', ...words).status).toBe(0);
    const rules = (...more: readonly string[]): readonly string[] =>
      checkJson(...more, book).findings.map(({ rule, cell }) => `${rule} ${cell}`);
    const before = new Set(rules());
    const added = rules('--previous', R4_FACTS).filter((line) => !before.has(line));
    // Rules that need last year's entries, and nothing else.
    expect(added.filter((line) => !/^(?:past-changed|narrative-unchanged) /u.test(line))).toEqual(
      [],
    );
  });
});

describe('-o は、点検結果のシートをうしろに付けた写しを作る', () => {
  const folder = useFolder();
  const grids = (name: string) => {
    const read = xlsx.read(folder.read(name));
    if (!read.ok) throw new RangeError(read.failure.kind);
    return read.value.grids;
  };

  it('もとのシートはそのまま、指摘の数だけ行がある。二度目は別の名前になる', () => {
    expect(shinko('inject', '--year', 'R5', '-o', folder.path('様式.xlsx')).status).toBe(0);
    const first = shinko(
      'check',
      folder.path('様式.xlsx'),
      '-o',
      folder.path('結果.xlsx'),
      '--format',
      'json',
    );
    const { findings } = JSON.parse(first.out) as CheckJson;
    expect(findings.length).toBeGreaterThan(0);
    const [before, after] = [grids('様式.xlsx'), grids('結果.xlsx')];
    expect(after.slice(0, before.length)).toEqual(before);
    expect(after.slice(before.length).map(({ sheet }) => sheet)).toEqual(['点検結果']);
    const cells = after.at(-1)!.values.flatMap((row) => row ?? []);
    expect(findings.filter(({ message }) => !cells.includes(message))).toEqual([]);
    shinko('check', folder.path('結果.xlsx'), '-o', folder.path('再び.xlsx'));
    expect(grids('再び.xlsx').at(-1)!.sheet).toBe('点検結果 (2)');
  });

  it('二つのファイルには使えず、あるファイルは上書きしない', () => {
    const text = folder.write('あり.xlsx', 'x');
    expect(shinko('check', R4_FACTS, R4_FACTS, '-o', folder.path('何か.xlsx')).status).toBe(2);
    expect(shinko('check', R4_FACTS, '-o', text).err).toContain('すでにあります');
    expect(folder.read('あり.xlsx').toString()).toBe('x');
  });
});
