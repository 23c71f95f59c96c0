import type { FieldCell, HeaderRow } from '../../../../src/core/form/read/recognised';
import { readShift } from '../../../../src/core/form/read/shifted-row';
import type { ColumnRole } from '../../../../src/core/profile/columns';

/** 年度 at column 5, then 実績値, 単位, 評価 and 成果. */
const ROLES: readonly (readonly [ColumnRole, number])[] = [
  ['year', 5],
  ['value', 6],
  ['unit', 7],
  ['grade', 8],
  ['narrative', 9],
];

const header = (roles = ROLES): HeaderRow => ({
  row: 1,
  columns: new Map(roles),
  fields: new Set(roles.map(([role]) => role)),
});

/** A year row as it is read, by the texts from 年度 on. */
const readRow = (texts: readonly (string | null)[], roles = ROLES) => {
  const cells = texts.flatMap((text, at): FieldCell[] =>
    text === null ? [] : [{ row: 3, column: 5 + at, text }],
  );
  const entry = Object.fromEntries(
    roles.flatMap(([role, column]) => {
      const cell = cells.find((one) => one.column === column);
      return cell ? [[role, cell]] : [];
    }),
  );
  const shift = readShift(entry, cells, header(roles));
  return shift && [shift.year, shift.value, shift.unit, shift.grade].map((cell) => cell?.text);
};

describe('右へ一つずれた行', () => {
  it('実績値と言葉が一つになり、単位と評価が元の欄に戻る', () => {
    expect(readRow(['R4', '6', '小規模複数開催', '回', null, 'A'])).toEqual([
      ...['R4', '6 小規模複数開催', '回', 'A'],
    ]);
    expect(readRow(['R4', '6', '小規模複数開催', '回', 'A'])).toEqual([
      ...['R4', '6 小規模複数開催', '回', 'A'],
    ]);
    expect(readRow(['R4', '6', '小規模複数開催', '延べ人数', ' B '])).toEqual([
      ...['R4', '6 小規模複数開催', '延べ人数', ' B '],
    ]);
    expect(readRow(['R4', '6', '小規模複数開催', '五つの単位', 'B'])?.[2]).toBe('五つの単位');
  });

  it.each<[string, readonly (string | null)[]]>([
    ['評価が評価の欄にある', ['R4', '6', '小規模複数開催', 'A', 'B']],
    ['評価の欄に全角の評価がある', ['R4', '6', '小規模複数開催', 'Ａ', 'B']],
    ['評価の欄に丸がある', ['R4', '6', '小規模複数開催', '○', 'B']],
    ['評価の欄に数字がある', ['R4', '6', '小規模複数開催', '3回', 'B']],
    ['評価の欄の言葉が長い', ['R4', '6', '小規模複数開催をした', '六文字の単位', 'B']],
    ['単位の欄の言葉の方が短い', ['R4', '6', '回', '開催', 'A']],
    ['単位と評価の欄の言葉が同じ長さ', ['R4', '6', '開催', '月回', 'A']],
    ['右に評価がない', ['R4', '6', '小規模複数開催', '回', '増えた。']],
    ['右に何もない', ['R4', '6', '小規模複数開催', '回']],
    ['評価が離れすぎている', ['R4', '6', '小規模複数開催', '回', null, null, 'A']],
    ['実績値がない', ['R4', null, '小規模複数開催', '回', 'A']],
    ['単位がない', ['R4', '6', null, '回', 'A']],
    ['評価の欄が空', ['R4', '6', '小規模複数開催', null, 'A']],
  ])('%s行は、ずれていない', (_, texts) => {
    expect(readRow(texts)).toBeUndefined();
  });

  it('評価の列のない様式では、ずれを言えない', () => {
    const row: FieldCell[] = ['6', '小規模複数開催', '回', 'A'].map((text, at) => ({
      ...{ row: 3, column: 6 + at, text },
    }));
    const [value, unit, grade] = row;
    const without = header(ROLES.filter(([role]) => role !== 'grade'));
    expect(readShift({ value: value!, unit: unit!, grade: grade! }, row, header())).toBeDefined();
    expect(readShift({ value: value!, unit: unit!, grade: grade! }, row, without)).toBeUndefined();
  });
});
