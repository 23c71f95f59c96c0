import fc from 'fast-check';
import { MOST_COMPARED, markRules } from '../../../src/adapters/office/write/mark-rules';
import type { CellMark } from '../../../src/app/ports/workbook';
import { type CellValue, isCellError } from '../../../src/core/grid/grid';
import { progressBook } from '../../../src/conformance/contract/blocks';
import { isShown, shownMarks } from './mark-formula';
import { openOfficeBook } from './open-book';

const SHEET = '進行管理';

const markOf = (content: CellValue, row = 3, severity: CellMark['severity'] = 'error') => ({
  sheet: SHEET,
  row,
  column: 9,
  severity,
  content,
});

const ruleOf = (content: CellValue): string => markRules([markOf(content)])[0]!.formula;

const CONTENTS: readonly CellValue[] = [
  null,
  0,
  1,
  -5,
  2300,
  0.1,
  15 / 664,
  1e21,
  true,
  false,
  'A',
  'a',
  'Ａ',
  ' A',
  '0',
  '2300',
  'TRUE',
  '2,300\n1,990',
  'タブ\tと改行\r\n',
  '「"」を"含む"',
  '☑ 順調に進んだ',
  '𠮷野家の取組',
  '長'.repeat(101),
  '長'.repeat(1200),
  `${'長'.repeat(200)}𠮷`,
  { error: '#N/A' },
];

test.each(CONTENTS.map((content) => [content]))(
  '%j の印は、そのままなら見え、変われば消える',
  (content) => {
    const formula = ruleOf(content);
    expect(isShown(formula, content)).toBe(true);
    for (const other of CONTENTS)
      if (other !== content) expect(isShown(formula, other)).toBe(false);
  },
);

test('どんな文でも、そのままなら見え、式は Excel の決まりに収まる', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
      const formula = ruleOf(text);
      expect(isShown(formula, text)).toBe(true);
      expect(formula).not.toMatch(/[\n\r\t]/u);
      for (const [literal] of formula.matchAll(/"(?:[^"]|"")*"/gu)) {
        expect(literal.length).toBeLessThanOrEqual(257);
      }
      expect(formula.length).toBeLessThan(1000);
    }),
  );
});

test('どんな値でも、ほかの値になれば消える', () => {
  const content = fc.oneof(
    fc.string({ maxLength: 90 }),
    fc
      .double({ noNaN: true, min: -1e300, max: 1e300 })
      .map((value) => Number(value.toPrecision(15))),
    fc.boolean(),
    fc.constant(null),
  );
  fc.assert(
    fc.property(content, content, (before, after) => {
      const isBlank = (value: CellValue): boolean => value === null || value === '';
      const isSame = Object.is(before, after) || (isBlank(before) && isBlank(after));
      const isZero = before === 0 && after === 0;
      expect(isShown(ruleOf(before), after)).toBe(isSame || isZero);
    }),
    { numRuns: 500 },
  );
});

test('同じ文の印は一つの規則になり、空欄はみなで一つ', () => {
  const marks = [
    markOf('A', 3),
    markOf('A', 7),
    markOf(null, 11),
    markOf('', 15),
    markOf(null, 19),
  ];
  expect(markRules(marks).map(({ cells }) => cells.length)).toEqual([3, 2]);
});

test('シートに百を超える文があれば、残りはただの印になる。重いものと多いものが先', () => {
  const errors = Array.from({ length: 60 }, (_, row) => markOf(`誤り${row}`, row));
  const notes = Array.from({ length: 60 }, (_, row) => markOf(`参考${row}`, 100 + row, 'info'));
  const often = [markOf('よくある', 300, 'info'), markOf('よくある', 301, 'info')];
  const rules = markRules([...notes, ...often, ...errors]);
  const compared = rules.filter(({ formula }) => formula.includes('INDIRECT'));
  expect(compared).toHaveLength(MOST_COMPARED);
  expect(compared.filter(({ severity }) => severity === 'error')).toHaveLength(60);
  expect(compared.some(({ cells }) => cells.length === 2)).toBe(true);
  const plain = rules.filter(({ formula }) => !formula.includes('INDIRECT'));
  expect(plain.map(({ formula }) => formula)).toEqual(['=N("shinko:info")=0']);
  expect(plain[0]!.cells).toHaveLength(21);
  expect(rules.flatMap(({ cells }) => cells)).toHaveLength(122);
});

test('Excel に付いた印は、人が打てば書かずに消え、戻せばまた見える', async () => {
  const book = openOfficeBook(progressBook(2));
  await book.port.read();
  const marks = [markOf('A', 3), markOf('A', 5), { ...markOf(100, 3), column: 7 }];
  expect(await book.port.mark(marks)).toMatchObject({ ok: true });
  expect(shownMarks(book.plan(), SHEET)).toEqual(['3,7', '3,9', '5,9']);
  const { writes } = book.host;
  book.type(SHEET, 'J4', 'B');
  book.type(SHEET, 'H4', null);
  expect(shownMarks(book.plan(), SHEET)).toEqual(['5,9']);
  book.type(SHEET, 'J4', 'A');
  expect(shownMarks(book.plan(), SHEET)).toEqual(['3,9', '5,9']);
  expect(book.host.writes).toBe(writes);
});

test('エラーの値はどれも同じに見る', () => {
  const error: CellValue = { error: '#N/A' };
  expect(isCellError(error)).toBe(true);
  expect(isShown(ruleOf(error), { error: '#REF!' })).toBe(true);
});
