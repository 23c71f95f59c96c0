import fc from 'fast-check';
import {
  findFiscalYears,
  parseFiscalYear,
  yearLabel,
  yearName,
} from '../../../src/core/era/fiscal-year';

const R4 = 2022;

describe('parseFiscalYear', () => {
  it.each([
    ['令和4', 2022],
    ['R4', 2022],
    ['R４', 2022],
    ['Ｒ４', 2022],
    ['r4', 2022],
    ['R.4', 2022],
    ['4', 2022],
    ['４', 2022],
    ['４年度', 2022],
    ['令和４年度', 2022],
    ['令和 4 年度', 2022],
    ['2022', 2022],
    ['2022年度', 2022],
    ['FY2022', 2022],
    ['令和4年度(2022)', 2022],
    ['平成31年度 (2019)', 2019],
    ['31', 2019],
    ['元', 2019],
    ['令和元年度', 2019],
    ['R1', 2019],
    ['H30', 2018],
    ['昭和63年度', 1988],
  ])('%s は %d 年度', (text, year) => {
    expect(parseFiscalYear(text, R4)?.year).toBe(year);
  });

  it('平成32年度は令和2年度で、元号が終わっていたと分かる', () => {
    expect(parseFiscalYear('平成32年度', R4)).toEqual({
      year: 2020,
      era: 'H',
      eraEnded: true,
      bare: false,
    });
    expect(parseFiscalYear('平成31年度', R4)?.eraEnded).toBe(false);
  });

  it('数字だけの年度は、シートの年度を超えない最も近い元号に取る', () => {
    expect(parseFiscalYear('31', 2020)?.year).toBe(2019);
    expect(parseFiscalYear('30', 2020)?.year).toBe(2018);
    expect(parseFiscalYear('5', 2023)?.year).toBe(2023);
    expect(parseFiscalYear('5', R4)?.year).toBe(1993);
  });

  it.each(['', '今年', 'R', 'R0', '第4', '4回', '12345', '2,022', 'A4'])(
    '「%s」は年度でない',
    (text) => {
      expect(parseFiscalYear(text, R4)).toBeUndefined();
    },
  );

  it('西暦と数字だけの年度は、どの元号でもない', () => {
    const year = { year: 2022, era: null, eraEnded: false };
    expect(parseFiscalYear('2022年度', R4)).toEqual({ ...year, bare: false });
    expect(parseFiscalYear('4', R4)).toEqual({ ...year, bare: true });
  });

  it.each([
    ['H31/R1', { year: 2019, era: 'R' }],
    ['Ｒ１／Ｈ３１', { year: 2019, era: 'H' }],
    ['R1/1', { year: 2019, bare: true }],
  ])('同じ年度を二つの元号で書いた「%s」は、後のものとして読む', (text, written) => {
    expect(parseFiscalYear(text, R4)).toMatchObject(written);
  });

  it.each(['H30/R1', '31/R1', 'x/R1', 'R1/x', 'x/y', 'H31/R1/2019', '/', 'R4/'])(
    '一つの年度を言わない「%s」は年度でない',
    (text) => {
      expect(parseFiscalYear(text, R4)).toBeUndefined();
    },
  );

  it.each([
    ['(R4)', 2022],
    ['（令和4年度）', 2022],
    ['令和4年度(2022年)', 2022],
    ['令和4年度（2022年度）', 2022],
    [`R${' '.repeat(22)}4`, 2022],
    ['65', 2083],
    ['32', 1957],
  ])('括弧・空白・どの元号にもない数字: %s は %d 年度', (text, year) => {
    expect(parseFiscalYear(text, R4)?.year).toBe(year);
  });

  it.each(['x(R4)', '(R4)x', '令和4(2022)年度', '0', '00', `R${' '.repeat(23)}4`])(
    '年度のほかに何かある「%s」は年度でない',
    (text) => {
      expect(parseFiscalYear(text, R4)).toBeUndefined();
    },
  );

  it('シートの年度によって、同じ数字が違う年度になる（覚えていても）', () => {
    const years = [2018, 2022, 2018].map((sheet) => parseFiscalYear('1', sheet)?.year);
    expect(years).toEqual([1989, 2019, 1989]);
  });

  it('書いた年度を読むと元に戻る', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1950, max: 2060 }),
        fc.integer({ min: 2020, max: 2060 }),
        (year, sheet) => {
          expect(parseFiscalYear(yearLabel(year), sheet)?.year).toBe(year);
          expect(parseFiscalYear(yearName(year), sheet)?.year).toBe(year);
          expect(parseFiscalYear(String(year), sheet)?.year).toBe(year);
        },
      ),
    );
  });

  it('数字だけの年度は、シートの年度より後にならない', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 2019, max: 2049 }),
        (digits, sheet) => {
          expect(parseFiscalYear(String(digits), sheet)!.year).toBeLessThanOrEqual(sheet);
        },
      ),
    );
  });
});

describe('yearName', () => {
  it('元年を元と書く', () => {
    expect(yearName(2019)).toBe('令和元年度');
    expect(yearName(2022)).toBe('令和4年度');
    expect(yearName(2018)).toBe('平成30年度');
  });
});

it('年号のない年は年号を言わず、数だけかどうかを言う', () => {
  const plain = { era: null, eraEnded: false };
  expect(parseFiscalYear('2022年度', R4)).toEqual({ ...plain, year: 2022, bare: false });
  expect(parseFiscalYear('4', R4)).toEqual({ ...plain, year: 2022, bare: true });
  expect(parseFiscalYear('R(4)', R4)).toBeUndefined();
  expect(parseFiscalYear('(R)4', R4)).toBeUndefined();
});

describe('findFiscalYears', () => {
  it('表題から年度を拾い、議題の番号は拾わない', () => {
    expect(findFiscalYears('議題1-資料① 見本市第2次見本計画 進行管理シート（令和4年度）')).toEqual([
      2022,
    ]);
    expect(findFiscalYears('平成30年度～令和２年度の取組')).toEqual([2018, 2020]);
    expect(findFiscalYears('資料 A4 版')).toEqual([]);
  });

  it.each([
    ['R4年度', [2022]],
    ['R 4 年度', [2022]],
    ['計画R4', [2022]],
    ['令和元年の実績', [2019]],
    ['令和 4年度、令和5 年度', [2022, 2023]],
    ['2022 年度', [2022]],
    ['R45', [2063]],
    ['H30年', [2018]],
    ['2022年度', [2022]],
  ])('「%s」の年度は %j', (text, years) => {
    expect(findFiscalYears(text)).toEqual(years);
  });

  it.each(['BR4年度', 'XR4', 'R123', 'H30', 'S63', '2022年', '1822年度', 'R0年度', '令和年度'])(
    '「%s」に年度はない',
    (text) => {
      expect(findFiscalYears(text)).toEqual([]);
    },
  );
});
