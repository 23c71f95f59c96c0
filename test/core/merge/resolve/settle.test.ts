import {
  conflictPlace,
  DecisionBook,
  type Candidate,
  type Decision,
} from '../../../../src/core/merge/resolve/settle';

const GRADE = { item: 3, occurrence: 1, year: 'R4', field: 'grade' } as const;
const FILE = { item: null, occurrence: null, year: null, field: 'file' } as const;

const candidate = (department: string | null, file: string, value: string): Candidate => ({
  department,
  file,
  value,
});

const B = candidate('健康課', '一.xlsx', 'B');
const C = candidate('福祉課', '二.xlsx', 'C');

it('欄の場所は、番号・何度目か・年度の略号・欄で言う', () => {
  expect(conflictPlace({ item: '1-1', occurrence: 2, year: 2022, field: 'unit' })).toEqual({
    item: '1-1',
    occurrence: 2,
    year: 'R4',
    field: 'unit',
  });
});

describe('人の決めたこと', () => {
  it('場所が合えば見つかり、決めていないものと、ほかの場所のものは見つからない', () => {
    const book = new DecisionBook([
      { ...GRADE, settled: null },
      { ...GRADE, settled: 'B' },
    ]);
    expect(book.find(GRADE, [B, C])).toEqual({ text: 'B' });
    for (const other of [
      { ...GRADE, item: 4 },
      { ...GRADE, occurrence: 2 },
      { ...GRADE, year: 'R3' },
      { ...GRADE, field: 'value' as const },
    ])
      expect(book.find(other, [B, C])).toBeNull();
    expect(new DecisionBook([{ ...GRADE, settled: null }]).find(GRADE, [B])).toBeNull();
  });

  it('見たものが今もみな同じことを言うときだけ効く。字の幅は違ってよく、課は違ってはならない', () => {
    const decision: Decision = { ...GRADE, candidates: [B, C], settled: 'B' };
    const book = new DecisionBook([decision]);
    expect(book.find(GRADE, [C, { ...B, value: 'Ｂ' }])).toEqual({ text: 'B' });
    expect(book.find(GRADE, [B])).toEqual({ text: 'B' });
    expect(book.find(GRADE, [B, { ...C, value: 'D' }])).toBeNull();
    expect(book.find(GRADE, [{ ...B, department: null }])).toBeNull();
    expect(book.find(GRADE, [candidate('農政課', '三.xlsx', 'B')])).toBeNull();
  });

  it('誰の文で決めたかは、そのファイルが今もそう言うときだけ言う', () => {
    const found = (settledBy: string, present: readonly Candidate[]) =>
      new DecisionBook([{ ...GRADE, settled: 'B', settledBy }]).find(GRADE, present);
    expect(found('一.xlsx', [B, C])).toEqual({ text: 'B', file: '一.xlsx' });
    expect(found('二.xlsx', [B, C])).toEqual({ text: 'B' });
    expect(found('一.xlsx', [{ ...B, value: 'C' }])).toEqual({ text: 'B' });
    expect(found('一.xlsx', [C])).toEqual({ text: 'B' });
  });

  it('同じ場所にいくつも決めてあれば、今の文に合うものを使う', () => {
    const book = new DecisionBook([
      { ...GRADE, candidates: [{ ...B, value: 'D' }], settled: 'D' },
      { ...GRADE, candidates: [B], settled: 'B' },
    ]);
    expect(book.find(GRADE, [B])).toEqual({ text: 'B' });
    expect(book.find(GRADE, [{ ...B, value: 'D' }])).toEqual({ text: 'D' });
  });
});

describe('一つの課のいくつものファイル', () => {
  const [first, again] = [candidate('健康課', '', '一.xlsx'), candidate('健康課', '', '二.xlsx')];
  const other = candidate('福祉課', '', '三.xlsx');
  const unnamed = candidate(null, '', '四.xlsx');

  it('どのファイルを数えるかは課ごとで、課の分からないものもそれで一つ', () => {
    const book = new DecisionBook([
      { ...FILE, candidates: [first, again], settled: '二.xlsx' },
      { ...FILE, candidates: [other], settled: '三.xlsx' },
      { ...FILE, candidates: [unnamed], settled: '四.xlsx' },
    ]);
    expect(book.find(FILE, [again, first])).toEqual({ text: '二.xlsx' });
    expect(book.find(FILE, [other])).toEqual({ text: '三.xlsx' });
    expect(book.find(FILE, [unnamed])).toEqual({ text: '四.xlsx' });
    expect(book.find(FILE, [candidate('農政課', '', '五.xlsx')])).toBeNull();
  });

  it('見たものを言わない決め方は、課の分からないものだけのもの', () => {
    const book = new DecisionBook([{ ...FILE, settled: '四.xlsx' }]);
    expect(book.find(FILE, [unnamed])).toEqual({ text: '四.xlsx' });
    expect(book.find(FILE, [])).toEqual({ text: '四.xlsx' });
    expect(book.find(FILE, [first])).toBeNull();
  });

  it('欄の決め方は、課ごとではない', () => {
    const book = new DecisionBook([{ ...GRADE, settled: 'B' }]);
    expect(book.find(GRADE, [C])).toEqual({ text: 'B' });
  });

  it('ファイルの名前は、字の幅まで同じでなければ違うもの', () => {
    const book = new DecisionBook([{ ...FILE, candidates: [first], settled: '一.xlsx' }]);
    expect(book.find(FILE, [{ ...first, value: '一．xlsx' }])).toBeNull();
  });
});
