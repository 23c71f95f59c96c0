import type { CellValue } from '../../../../src/core/grid/grid';
import { entriesOf, itemRow, read, sheet, table, TITLE } from './plan-document';

type Row = readonly CellValue[];

describe('もう一度載る項目', () => {
  it('名前の同じ項目は、ほかの事業では再掲になり、同じ事業では一度だけ', () => {
    expect(
      entriesOf(
        read(
          sheet('植樹', [itemRow('配布'), itemRow('配 布'), itemRow('手入れ')]),
          sheet('花壇', [itemRow('配布')]),
        ),
      ),
    ).toEqual(['植樹: 1 2', '花壇: 1再掲']);
  });

  it('再掲と書いてあれば、少し違う名でも元の項目で、別表記になる', () => {
    const catalog = read(
      sheet('植樹', [itemRow('緑の苗木の無料配布')]),
      sheet('花壇', [itemRow('緑の苗木の無料配付(再掲)')]),
      sheet('公園', [itemRow('緑の苗木の無料配付(再掲)')]),
      sheet('里山', [itemRow('まったく別の取組(再掲)')]),
    );
    expect(entriesOf(catalog)).toEqual(['植樹: 1', '花壇: 1再掲', '公園: 1再掲', '里山: 2再掲']);
    expect(catalog.items[0]!.aliases).toEqual(['緑の苗木の無料配付']);
  });

  it('再掲と書いていない、少し違う名の項目は、別の項目', () => {
    expect(
      entriesOf(
        read(
          sheet('植樹', [itemRow('緑の苗木の無料配布')]),
          sheet('花壇', [itemRow('緑の苗木の無料配付')]),
        ),
      ),
    ).toEqual(['植樹: 1', '花壇: 2']);
  });

  it('シートに書き忘れても、体系の表が再掲と言えば、元の項目', () => {
    const sheets = [
      ...sheet('植樹', [itemRow('緑の苗木の無料配布')]),
      ...sheet('花壇', [itemRow('緑の苗木の無料配付')]),
    ];
    const withRow = (row: Row) => entriesOf(read(table(['植樹', '見回り', '緑化課'], row), sheets));
    expect(withRow(['花壇', '緑の苗木の無料配布(再掲)', '緑化課'])[1]).toBe('花壇: 1再掲');
    expect(withRow(['花壇', '緑の苗木の無料配布', '緑化課'])[1]).toBe('花壇: 2');
    expect(withRow(['花壇', 'ほかの取組(再掲)', '緑化課'])[1]).toBe('花壇: 2');
  });

  it('ちょうど四分の三だけ似た名も、元の項目', () => {
    // Six of eight pairs of letters are the same.
    const catalog = read(
      sheet('植樹', [itemRow('みどりの日')]),
      sheet('花壇', [itemRow('みどりの会(再掲)')]),
    );
    expect(entriesOf(catalog)).toEqual(['植樹: 1', '花壇: 1再掲']);
  });
});

describe('シートにない項目', () => {
  const lacking = (...rows: readonly Row[]) => {
    const catalog = read(table(...rows), sheet('植樹', [itemRow('苗木の配布(緑化課)')]));
    return catalog.items.slice(1).map(({ name, departments }) => `${name}:${departments.join()}`);
  };

  it('体系の表の、足りない数だけの終わりの行から補う', () => {
    const [known, second, third]: readonly Row[] = [
      ['植樹', '苗木の配布', '緑化課'],
      ['樹木の剪定', '公園課'],
      ['落葉の清掃', '道路課、公園課'],
    ];
    expect(lacking(known!, second!, third!)).toEqual([
      '樹木の剪定:公園課',
      '落葉の清掃:道路課,公園課',
    ]);
    expect(lacking(known!)).toEqual([]);
    expect(lacking(['植樹', '樹木の剪定', '公園課'])).toEqual([]);
    expect(lacking(['植樹', '樹木の剪定', '公園課'], third!)).toEqual(['落葉の清掃:道路課,公園課']);
    expect(lacking(known!, ['樹木の剪定(再掲)', '公園課'], third!)).toEqual([
      '落葉の清掃:道路課,公園課',
    ]);
  });

  it('補った項目には、文章がない', () => {
    const catalog = read(
      table(['植樹', '苗木の配布', '緑化課'], ['樹木の剪定', '公園課']),
      sheet('植樹', [itemRow('苗木の配布')]),
    );
    expect(catalog.items[1]).toMatchObject({ number: 2, description: '', plans: [], targets: [] });
    expect(entriesOf(catalog)).toEqual(['植樹: 1 2']);
  });

  it('ほかの事業の行と、記載例より後の表からは補わない', () => {
    expect(lacking(['花壇', '花植え', '緑化課'], ['水やり', '緑化課'])).toEqual([]);
    const late = read(sheet('植樹', [itemRow('苗木の配布')]), [
      TITLE,
      ['植樹', '樹木の剪定', '公園課'],
    ]);
    expect(late.items).toHaveLength(1);
  });
});
