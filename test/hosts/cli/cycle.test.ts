import Ajv from 'ajv';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { contentAt } from '../../../src/core/grid/apply';
import type { CellContent, CellEdit } from '../../../src/core/grid/edit';
import { cellName } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { answerEdit, readAnswers } from '../../../src/core/return/question-sheet';
import { layoutForm } from '../../../src/core/form/write/layout';
import { findIdentity } from '../../app/recognise/of-grids';
import { SAMPLE_CATALOG, SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { validatorErrors } from '../../peers/ooxml-validator';
import { gridsOf, typedInto } from './books';
import { shinko, useFolder, type Outcome } from './call';
import { hasLibreOffice } from '../../peers/programs';

const folder = useFolder();
afterEach(() => jest.useRealTimers());
const xlsx = createXlsx();

const schema = (name: string): ((json: unknown) => boolean) =>
  new Ajv({ allowUnionTypes: true }).compile(
    JSON.parse(
      readFileSync(join(__dirname, `../../../docs/schemas/${name}.schema.json`), 'utf8'),
    ) as object,
  );

const FORM = { ...SAMPLE_FORM };
const HANDED = 'out/見本市第1次見本計画_R4_健康課.xlsx';

const done = (outcome: Outcome): Outcome => {
  expect(outcome).toMatchObject({ status: 0 });
  return outcome;
};

/** Address of what an item has in the form's year. */
const cellOf = (book: Uint8Array, number: number, field: 'value' | 'grade'): string => {
  const block = recognise(gridsOf(book)[0]!).blocks.find((known) => known.number === number)!;
  const { row, column } = block.measures[0]!.years.at(-1)![field];
  return cellName(row, column);
};

/** Hands the sample's book out; the master has the deadline. */
const handOut = (deadline = '2020-01-10', catalog = SAMPLE_CATALOG): Uint8Array => {
  folder.write('first.xlsx', xlsx.write(layoutForm({ ...FORM, catalog })));
  const [first, master] = [folder.path('first.xlsx'), folder.path('master.xlsx')];
  const words = ['split', first, '-o', folder.path('out'), '--deadline', deadline];
  done(shinko(...words, '--master', master));
  return folder.read(HANDED);
};

const submitted = (name: string, book: Uint8Array): Uint8Array => {
  const file = folder.write('sending.xlsx', book);
  done(
    shinko('submit', file, '-o', folder.path(name), '--by', '山田', '--reason', '理由', '--force'),
  );
  return folder.read(name);
};

/** Stops the clock there; what waits still goes on. */
const onlyDateAt = (now: Date): void => {
  const goesOn = ['nextTick', 'setImmediate', 'setTimeout', 'queueMicrotask'] as const;
  jest.useFakeTimers({ doNotFake: [...goesOn], now });
};

const collected = (...files: readonly string[]): Outcome => {
  const paths = files.map((file) => folder.path(file));
  const [master, report] = [folder.path('master.xlsx'), folder.path('report.json')];
  const words = ['merge', master, ...paths, '-o', folder.path('merged.xlsx'), '--report', report];
  const outcome = shinko(...words, '--force');
  folder.write('master.xlsx', folder.read('merged.xlsx'));
  return outcome;
};

interface Row {
  readonly department: string;
  readonly state: string;
  readonly round: number;
  readonly late: boolean;
}

const board = (): readonly Row[] => {
  const { out } = done(shinko('board', folder.path('master.xlsx'), '--format', 'json'));
  const json = JSON.parse(out) as { readonly departments: readonly Row[] };
  expect(schema('board')(json)).toBe(true);
  return json.departments;
};

const rowOf = (department: string): Row => board().find((row) => row.department === department)!;

const returned = (...words: readonly string[]): Outcome => {
  const [master, sent, back] = ['master.xlsx', 'sent.xlsx', 'back.xlsx'].map(folder.path);
  return shinko('return', master!, sent!, '-o', back!, '--force', ...words);
};

const edited = (book: Uint8Array, edits: readonly CellEdit[]): Uint8Array => {
  const spliced = xlsx.splice(book, edits);
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

const answered = (book: Uint8Array, id: string, answer: string): Uint8Array =>
  edited(book, [answerEdit(gridsOf(book), id, answer)!]);

const typed = (book: Uint8Array, cell: string, content: CellContent): Uint8Array =>
  typedInto(book, { [cell]: content });

interface Reported {
  readonly questions?: readonly {
    readonly id: string;
    readonly state: string;
    readonly answer: string;
  }[];
  readonly departments: readonly {
    readonly name: string;
    readonly state: string;
    readonly deadline: string | null;
  }[];
  readonly changes: readonly { readonly after: string }[];
  readonly conflicts: readonly {
    readonly item: number;
    readonly field: string;
    readonly candidates: readonly { readonly value: string }[];
  }[];
}

const report = (): Reported => {
  const json = JSON.parse(folder.read('report.json').toString()) as Reported;
  const isReport = schema('merge');
  expect(isReport(json)).toBe(true);
  return json;
};

describe('期限', () => {
  it('配ったブックと全体のブックに残り、点検・提出・状況が過ぎたかどうかを言う', () => {
    const book = handOut();
    expect(findIdentity(gridsOf(book))!.deadline).toBe('2020-01-10');
    expect(findIdentity(gridsOf(folder.read('master.xlsx')))!.deadline).toBe('2020-01-10');
    const checked = shinko('check', folder.path(HANDED), '--format', 'json');
    expect(JSON.parse(checked.out)).toMatchObject({ deadline: '2020-01-10', overdue: true });
    expect(schema('check')(JSON.parse(checked.out))).toBe(true);
    expect(checked.err).toContain('過ぎています');
    expect(board().every(({ state, late }) => state === 'missing' && late)).toBe(true);
    const reminder = done(shinko('board', folder.path('master.xlsx'), '--reminder'));
    expect(reminder.out).toContain('健康課：ファイルが届いていません');
  });

  it('まだ先なら、だれも遅れていない', () => {
    handOut('2999-03-31');
    expect(board().some(({ late }) => late)).toBe(false);
    const reminder = done(shinko('board', folder.path('master.xlsx'), '--reminder'));
    expect(reminder.out).not.toContain('健康課');
  });

  it.each(['2026-02-29', '令和8年5月', '2026-5-1'])('日付でない %s は断る', (deadline) => {
    folder.write('first.xlsx', xlsx.write(layoutForm(FORM)));
    const words = ['split', folder.path('first.xlsx'), '-o', folder.path('out')];
    expect(shinko(...words, '--deadline', deadline)).toMatchObject({
      status: 2,
      err: expect.stringContaining('--deadline') as string,
    });
  });
});

describe('差し戻し', () => {
  it('問いと記録を付け、提出の記録を外し、戻ると問いごとに言い、変わったところだけを取り込む', () => {
    const book = handOut();
    submitted('sent.xlsx', book);
    expect(collected('sent.xlsx')).toMatchObject({ status: 0 });
    expect(rowOf('健康課').state).toBe('submitted');
    const cell = cellOf(book, 4, 'value');
    const call = returned(
      '--question',
      'No.4 実績値 根拠は何ですか',
      '--question',
      `${cellOf(book, 4, 'grade')} この評価でよいですか`,
      '--question',
      'No.4 成果に参加者の声を足せますか',
      '--master',
      folder.path('known.xlsx'),
      '--format',
      'json',
    );
    const json = JSON.parse(done(call).out) as unknown;
    expect(schema('return')(json)).toBe(true);
    expect(json).toMatchObject({
      department: '健康課',
      round: 1,
      sheet: '差し戻し',
      questions: [
        { id: '1-1', item: 4, field: 'value', cell },
        { id: '1-2', item: 4, field: 'grade' },
        { id: '1-3', item: 4, field: null },
      ],
    });
    folder.write('master.xlsx', folder.read('known.xlsx'));
    expect(rowOf('健康課')).toMatchObject({ state: 'returned', round: 1, late: true });

    const back = folder.read('back.xlsx');
    expect(validatorErrors(back)).toEqual([]);
    const grids = gridsOf(back);
    expect(findIdentity(grids)).toMatchObject({ stamp: null, returns: [{ round: 1 }] });
    expect(contentAt(grids[0]!, 1, 0)).toMatchObject({
      formula: expect.stringContaining("#'差し戻し'!A1") as string,
    });
    const sheet = grids.find((grid) => grid.sheet === '差し戻し')!;
    const links = [...sheet.formulas.values()];
    expect(links[0]).toContain(`!${cell}`);

    // Untouched it is 差し戻し, whatever the rules find.
    expect(collected('back.xlsx')).toMatchObject({ status: 0 });
    expect(rowOf('健康課')).toMatchObject({ state: 'returned', counts: null });

    const worked = answered(typed(back, cell, 29), '1-2', '会場を増やしたため');
    submitted('again.xlsx', worked);
    const outcome = collected('again.xlsx');
    expect(outcome).toMatchObject({ status: 0 });
    expect(report()).toMatchObject({
      conflicts: [],
      changes: [{ after: '29' }],
      questions: [
        { id: '1-1', state: 'changed' },
        { id: '1-2', state: 'answered', answer: '会場を増やしたため' },
        { id: '1-3', state: 'changed' },
      ],
    });
    expect(outcome.out).toContain('回答：会場を増やしたため');
    expect(rowOf('健康課')).toMatchObject({ state: 'submitted', round: 1 });
  });

  it('前に送った古いファイルが後から届いても、差し戻しのまま', () => {
    submitted('sent.xlsx', handOut());
    done(returned('--question', 'No.4 根拠は', '--master', folder.path('known.xlsx')));
    folder.write('master.xlsx', folder.read('known.xlsx'));
    collected('sent.xlsx');
    expect(rowOf('健康課').state).toBe('returned');
  });

  it('課のブックの状況を尋ねれば、全体のブックを求める', () => {
    submitted('sent.xlsx', handOut());
    const { status, err } = shinko('board', folder.path('sent.xlsx'));
    expect(status).toBe(2);
    expect(err).toContain('全体のブックを指定してください');
  });

  it('問いを書かなければ、点検の指摘を問いにする', () => {
    const book = handOut();
    folder.write('sent.xlsx', typed(book, cellOf(book, 4, 'grade'), 'X'));
    const { out } = done(returned());
    expect(out).toContain('1-1');
    folder.write('sent.xlsx', folder.read('back.xlsx'));
    const second = JSON.parse(done(returned('--format', 'json')).out) as unknown;
    expect(second).toMatchObject({ round: 2, sheet: '差し戻し (2)' });
  });

  it.each([
    ['No.99 何ですか', '99'],
    ['H999 何ですか', '様式の外'],
    ['何ですか', '--question'],
  ])('場所のない問い「%s」は断り、何も書かない', (question, told) => {
    submitted('sent.xlsx', handOut());
    const { status, err } = returned('--question', question);
    expect({ status, err }).toMatchObject({
      status: 2,
      err: expect.stringContaining(told) as string,
    });
    expect(() => folder.read('back.xlsx')).toThrow();
  });
});

describe('確認（決裁）', () => {
  const asking = { ...SAMPLE_CATALOG, approvals: ['係長', '課長'] };
  const approve = (file: string, role: string, ...words: readonly string[]): Outcome =>
    shinko(
      'approve',
      folder.path(file),
      '--role',
      role,
      '--by',
      `${role}の名`,
      '-o',
      folder.path(file),
      '--force',
      ...words,
    );
  const handAsking = (): Uint8Array => {
    const catalog = folder.write('plan.json', JSON.stringify(asCatalogJson()));
    folder.write('first.xlsx', xlsx.write(layoutForm(FORM)));
    const words = ['split', folder.path('first.xlsx'), '-o', folder.path('out'), '--samples'];
    done(shinko(...words, '--catalog', catalog, '--master', folder.path('master.xlsx')));
    return folder.read(HANDED);
  };
  const asCatalogJson = (): unknown => catalogToJson(asking);

  it('計画が求める役職が順に確認するまで、提出できない', () => {
    folder.write('book.xlsx', handAsking());
    const submit = (): Outcome =>
      shinko(
        'submit',
        folder.path('book.xlsx'),
        '-o',
        folder.path('sent.xlsx'),
        '--reason',
        '理由',
        '--force',
      );
    expect(submit()).toMatchObject({ status: 1, err: expect.stringContaining('係長') as string });
    expect(approve('book.xlsx', '課長')).toMatchObject({ status: 1 });
    expect(approve('book.xlsx', '係長')).toMatchObject({
      status: 0,
      err: expect.stringContaining('課長') as string,
    });
    const second = approve('book.xlsx', '課長', '--format', 'json');
    const json = JSON.parse(done(second).out) as unknown;
    expect(schema('approve')(json)).toBe(true);
    expect(json).toMatchObject({
      approvals: [
        { role: '係長', holds: true },
        { role: '課長', holds: true },
      ],
      unapproved: [],
    });
    done(submit());
    collected('sent.xlsx');
    expect(rowOf('健康課').state).toBe('approved');
  });

  it('確認の後に変えれば分かり、提出もできなくなる', () => {
    folder.write('book.xlsx', handAsking());
    done(approve('book.xlsx', '係長'));
    done(approve('book.xlsx', '課長'));
    const book = folder.read('book.xlsx');
    folder.write('book.xlsx', typed(book, cellOf(book, 4, 'value'), 77));
    const words = ['submit', folder.path('book.xlsx'), '-o', folder.path('sent.xlsx')];
    expect(shinko(...words, '--reason', '理由')).toMatchObject({
      status: 1,
      err: expect.stringContaining('係長') as string,
    });
  });
});

describe('係', () => {
  it('課のブックを係に分け、別々に記入したものを、確認の記録を残したまま課のブックに戻す', () => {
    const book = handOut();
    const dept = folder.write('dept.xlsx', book);
    done(shinko('approve', dept, '--role', '係長', '--by', '鈴木', '-o', dept, '--force'));
    const sections = folder.write('sections.json', JSON.stringify({ 相談係: [4], 支援係: [5] }));
    const split = done(shinko('split', dept, '--sections', sections, '-o', folder.path('kakari')));
    const names = split.out
      .trim()
      .split('\n')
      .map((line) => line.split('\t')[2]!);
    expect(names.map((name) => name.split('_').at(-1))).toEqual(['相談係.xlsx', '支援係.xlsx']);
    const [first, second] = names.map((name) => new Uint8Array(readFileSync(name)));
    // The other section submits later, and says nothing of what it was not handed.
    onlyDateAt(new Date(2026, 3, 20, 13, 5, 0));
    const one = folder.write(
      'a.xlsx',
      submitted('a0.xlsx', typed(first!, cellOf(first!, 4, 'value'), 8)),
    );
    onlyDateAt(new Date(2026, 3, 21, 9, 0, 0));
    const other = folder.write(
      'b.xlsx',
      submitted('b0.xlsx', typed(second!, cellOf(second!, 5, 'value'), '25/600')),
    );
    jest.useRealTimers();
    const out = folder.path('whole.xlsx');
    const merged = shinko(
      'merge',
      dept,
      one,
      other,
      '-o',
      out,
      '--report',
      folder.path('report.json'),
    );
    expect(merged).toMatchObject({ status: 0 });
    expect(report().changes.map(({ after }) => after)).toEqual(['8', '25/600']);
    expect(report().departments.map(({ name }) => name)).toEqual(['健康課', '健康課']);
    const whole = findIdentity(gridsOf(folder.read('whole.xlsx')))!;
    expect(whole).toMatchObject({
      department: '健康課',
      deadline: '2020-01-10',
      approvals: [{ role: '係長' }],
    });
    submitted('sent.xlsx', folder.read('whole.xlsx'));
    expect(collected('sent.xlsx')).toMatchObject({ status: 0 });
    expect(report().changes.map(({ after }) => after)).toEqual(['8', '25/600']);
    expect(report().conflicts).toEqual([]);
  });

  it('差し戻されたブックを分けると、係ごとに自分の問いのシートがあり、そこの回答は課のシートに戻る', () => {
    submitted('sent.xlsx', handOut());
    const asked = ['No.4 評価 根拠は何ですか', 'No.5 成果 いつのことですか'];
    done(returned(...asked.flatMap((text) => ['--question', text])));
    const dept = folder.write('dept.xlsx', answered(folder.read('back.xlsx'), '1-2', '先の回答'));
    const sections = folder.write('sections.json', JSON.stringify({ 相談係: [4], 支援係: [5] }));
    const { out } = done(
      shinko('split', dept, '--sections', sections, '-o', folder.path('kakari'), '--force'),
    );
    const books = out
      .trim()
      .split('\n')
      .map((line) => new Uint8Array(readFileSync(line.split('\t')[2]!)));
    const sheets = books.map((book) => gridsOf(book).find(({ sheet }) => sheet === '差し戻し')!);
    const texts = sheets.map(({ values }) => values.slice(3).map((row) => [row![0], row![6]]));
    expect(texts).toEqual([[['1-1', '根拠は何ですか']], [['1-2', 'いつのことですか']]]);
    expect([...readAnswers([sheets[1]!])]).toEqual([['1-2', '先の回答']]);
    // Its link leads to where the field stands in the section's own form.
    const form = gridsOf(books[0]!)[0]!.sheet!;
    const cell = cellOf(books[0]!, 4, 'grade');
    expect([...sheets[0]!.formulas.values()]).toEqual([
      `=HYPERLINK("#'${form}'!${cell}","${cell}")`,
    ]);
    const one = folder.write('a.xlsx', answered(books[0]!, '1-1', '名簿で数えました'));
    const other = folder.write('b.xlsx', answered(books[1]!, '1-2', '係の回答'));
    done(shinko('merge', dept, one, other, '-o', folder.path('whole.xlsx')));
    expect([...readAnswers(gridsOf(folder.read('whole.xlsx')))]).toEqual([
      ['1-1', '名簿で数えました'],
      // The department's own answer stands.
      ['1-2', '先の回答'],
    ]);
  });

  it('同じ配布のブックに二人が別の欄を記入して一度に提出すれば、どちらの欄も取り込む', () => {
    const book = handOut();
    onlyDateAt(new Date(2026, 3, 20, 13, 5, 0));
    submitted('a.xlsx', typed(book, cellOf(book, 4, 'value'), 8));
    submitted('b.xlsx', typed(book, cellOf(book, 5, 'value'), '25/600'));
    jest.useRealTimers();
    collected('a.xlsx', 'b.xlsx');
    expect(report().changes.map(({ after }) => after)).toEqual(['8', '25/600']);
    expect(report().conflicts).toEqual([]);
  });

  it('後から提出した人が配ったままにした欄は、元に戻したのかもしれないので、人に尋ねる', () => {
    const book = handOut();
    onlyDateAt(new Date(2026, 3, 20, 13, 5, 0));
    submitted('a.xlsx', typed(book, cellOf(book, 4, 'value'), 8));
    onlyDateAt(new Date(2026, 3, 20, 13, 5, 1));
    submitted('b.xlsx', typed(book, cellOf(book, 5, 'value'), '25/600'));
    jest.useRealTimers();
    collected('a.xlsx', 'b.xlsx');
    expect(report().changes.map(({ after }) => after)).toEqual(['25/600']);
    const said = report().conflicts.map(({ item, field, candidates }) => ({
      item,
      field,
      values: candidates.map(({ value }) => value),
    }));
    expect(said).toEqual([{ item: 4, field: 'value', values: ['8', '7'] }]);
  });

  it('全体のブックも、ブックにない項目も、係には分けない', () => {
    handOut();
    const bad = folder.write('bad.json', JSON.stringify({ 相談係: [1] }));
    const into = ['-o', folder.path('kakari')];
    const whole = shinko('split', folder.path('master.xlsx'), '--sections', bad, ...into);
    expect(whole).toMatchObject({
      status: 2,
      err: expect.stringContaining('課に配ったブック') as string,
    });
    const part = shinko('split', folder.path(HANDED), '--sections', bad, ...into);
    expect(part).toMatchObject({ status: 2, err: expect.stringContaining('No.1') as string });
  });
});

(hasLibreOffice ? describe : describe.skip)(
  hasLibreOffice ? 'LibreOffice で保存しても残る' : 'LibreOffice がないため実行していない',
  () => {
    /** Opens a book and saves it, as a department without Excel does. */
    const saved = (name: string): Uint8Array => {
      mkdirSync(folder.path('saved'), { recursive: true });
      const profile = `-env:UserInstallation=file://${folder.path('profile')}`;
      const target = [
        '--convert-to',
        'xlsx:Calc MS Excel 2007 XML',
        '--outdir',
        folder.path('saved'),
      ];
      const words = [profile, '--headless', ...target, folder.path(name)];
      execFileSync('soffice', words, { stdio: 'ignore', timeout: 110_000 });
      return folder.read(`saved/${name}`);
    };

    it('期限・確認・差し戻しの回・問いと答え・全体のブックの状況', () => {
      submitted('sent.xlsx', handOut());
      done(returned('--question', 'No.4 実績値 根拠は', '--master', folder.path('known.xlsx')));
      const answer = answered(folder.read('back.xlsx'), '1-1', '名簿で数えました');
      folder.write('work.xlsx', answer);
      const words = ['--role', '係長', '--by', '鈴木', '-o', folder.path('work.xlsx'), '--force'];
      done(shinko('approve', folder.path('work.xlsx'), ...words));
      submitted('again.xlsx', folder.read('work.xlsx'));
      folder.write('again.xlsx', saved('again.xlsx'));
      folder.write('master.xlsx', folder.read('known.xlsx'));
      folder.write('master.xlsx', saved('master.xlsx'));
      expect(findIdentity(gridsOf(folder.read('again.xlsx')))).toMatchObject({
        deadline: '2020-01-10',
        approvals: [{ role: '係長', by: '鈴木', round: 1 }],
        returns: [{ round: 1 }],
      });
      expect(rowOf('健康課')).toMatchObject({ state: 'returned', round: 1 });
      expect(collected('again.xlsx')).toMatchObject({ status: 0 });
      expect(report().questions).toMatchObject([
        { id: '1-1', state: 'answered', answer: '名簿で数えました' },
      ]);
      expect(rowOf('健康課')).toMatchObject({ state: 'approved', round: 1 });
    }, 240_000);
  },
);

describe('状況', () => {
  it('確認と提出の後に変えたファイルと、読めないファイルを見分け、次に集めるまで残す', () => {
    folder.write('book.xlsx', handOut());
    const words = ['--role', '係長', '--by', '鈴木', '-o', folder.path('book.xlsx'), '--force'];
    done(shinko('approve', folder.path('book.xlsx'), ...words));
    const sent = submitted('sent.xlsx', folder.read('book.xlsx'));
    folder.write('changed.xlsx', typed(sent, cellOf(sent, 4, 'value'), 70));
    folder.write('社会福祉課.xlsx', 'x');
    expect(collected('changed.xlsx', '社会福祉課.xlsx')).toMatchObject({ status: 2 });
    expect(rowOf('社会福祉課')).toMatchObject({ state: 'unreadable', late: true });
    expect(rowOf('健康課')).toMatchObject({
      state: 'changed',
      file: 'changed.xlsx',
      by: '山田',
      changes: 1,
      approvals: [{ role: '係長', holds: false }],
    });
    const told = done(shinko('board', folder.path('master.xlsx'))).out;
    expect(told).toContain('係長 鈴木（確認後に変更）');
    // Collecting another department's file alone leaves them as they are.
    submitted('other.xlsx', folder.read('out/見本市第1次見本計画_R4_高齢者福祉課.xlsx'));
    collected('other.xlsx');
    expect(rowOf('健康課').state).toBe('changed');
    expect(rowOf('社会福祉課').state).toBe('unreadable');
    expect(rowOf('高齢者福祉課').state).toBe('submitted');
  });

  it('記入のないファイルは未記入で、空欄を誤りに数えない', () => {
    const blank = layoutForm({ ...FORM, entries: { fiscalYear: null, blocks: new Map() } });
    folder.write('first.xlsx', xlsx.write(blank));
    const out = ['-o', folder.path('out'), '--deadline', '2999-01-01'];
    const master = folder.path('master.xlsx');
    done(shinko('split', folder.path('first.xlsx'), ...out, '--master', master));
    collected(HANDED);
    expect(rowOf('健康課')).toMatchObject({ state: 'untouched', counts: null, late: false });
  });
});
