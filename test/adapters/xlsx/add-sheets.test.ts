import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import { packParts, partText, smallParts, unpackParts } from './packed-parts';
import { anyPlan } from './plan-arbitrary';
import { blankSheet, workbookOf } from './sample-plan';
import { openWithSheetJs } from './sheetjs-peer';

const xlsx = createXlsx();
const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, 'fixtures', name)));

const add = (bytes: Uint8Array, plan: WorkbookBlueprint): Uint8Array => {
  const result = xlsx.addSheets(bytes, plan);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

const planOf = (bytes: Uint8Array): WorkbookBlueprint => {
  const result = xlsx.readBlueprint(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.failure));
  return result.value;
};

/** A plan whose names no fixture has. */
const renamed = (plan: WorkbookBlueprint): WorkbookBlueprint => ({
  ...plan,
  sheets: plan.sheets.map((sheet, at) => ({ ...sheet, name: `追加 ${at + 1}` })),
});

describe('addSheets', () => {
  it.each(['rich.xlsx', 'libreoffice.xlsx'])(
    '%s にどの計画も加えられ、元のシートは変わらない',
    (name) => {
      const bytes = fixture(name);
      const before = planOf(bytes);
      const parts = unpackParts(bytes);
      fc.assert(
        fc.property(anyPlan, (any) => {
          const plan = renamed(any);
          const added = add(bytes, plan);
          const after = planOf(added);
          const count = before.sheets.length;
          expect(after.sheets.slice(0, count)).toEqual(before.sheets);
          expect(after.styles.slice(0, before.styles.length)).toEqual(before.styles);
          expect(after.activeSheet).toBe(count + plan.activeSheet);
          after.sheets.slice(count).forEach((sheet, at) => {
            const shift = (style: number): number => style - before.styles.length;
            const cells = sheet.cells
              .map((cell) => ({ ...cell, style: shift(cell.style) }))
              .filter(
                (cell) => cell.value !== null || cell.formula !== undefined || cell.style !== 0,
              );
            const columns = [...(sheet.columnStyles ?? [])];
            const shifted = new Map(columns.map(([column, style]) => [column, shift(style)]));
            const columnStyles = sheet.columnStyles && { columnStyles: shifted };
            expect({ ...sheet, cells, ...columnStyles }).toEqual(plan.sheets[at]);
          });
          const now = unpackParts(added);
          for (const [path, part] of Object.entries(parts)) {
            if (/workbook\.xml|Content_Types|styles\.xml|worksheets\/sheet/u.test(path)) continue;
            expect(now[path]).toEqual(part);
          }
        }),
        { numRuns: 25 },
      );
    },
  );

  it('元のシートはバイト単位で同じ', () => {
    const bytes = fixture('rich.xlsx');
    const [before, after] = [
      unpackParts(bytes),
      unpackParts(add(bytes, workbookOf([blankSheet('新しい様式')]))),
    ];
    for (const path of Object.keys(before).filter((each) => each.includes('sheets/sheet'))) {
      expect(after[path]).toEqual(before[path]);
    }
  });

  it('前に表示していたシートは選択の印だけ外し、二つのシートを組にしない', () => {
    const bytes = xlsx.write(workbookOf([blankSheet('甲'), blankSheet('乙')], { activeSheet: 1 }));
    const added = add(bytes, workbookOf([blankSheet('丙')]));
    const [first, second] = ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml'] as const;
    expect(partText(added, first)).toBe(partText(bytes, first));
    expect(partText(added, second)).toBe(partText(bytes, second).replace(' tabSelected="1"', ''));
    expect(partText(added, second)).not.toBe(partText(bytes, second));
  });

  it('名前の重なりは大文字小文字を問わず断る', () => {
    const bytes = fixture('rich.xlsx');
    expect(xlsx.addSheets(bytes, workbookOf([blankSheet('_SHINKO')]))).toEqual({
      ok: false,
      failure: { kind: 'sheet-exists', sheet: '_shinko' },
    });
    expect(xlsx.addSheets(bytes, workbookOf([blankSheet('a'), blankSheet('A')]))).toMatchObject({
      ok: false,
    });
  });

  it('グラフシートも数えて印刷タイトルを結びつける', () => {
    const print = {
      paper: 'A4',
      orientation: 'landscape',
      titleRows: [0, 2],
      rowBreaks: [],
    } as const;
    const added = add(fixture('rich.xlsx'), workbookOf([blankSheet('様式', { print })]));
    expect(partText(added, 'xl/workbook.xml')).toContain(
      `<definedName name="_xlnm.Print_Titles" localSheetId="4">'様式'!$1:$3</definedName>`,
    );
    expect(planOf(added).sheets.at(-1)!.print).toEqual(print);
  });

  it('書式のないブック、接頭辞つきのブック、1904 年起点のブックにも加えられる', () => {
    const parts = smallParts('<row r="1"><c r="A1"><v>1</v></c></row>');
    delete parts['xl/styles.xml'];
    parts['xl/_rels/workbook.xml.rels'] = (parts['xl/_rels/workbook.xml.rels'] as string).replace(
      /<Relationship Id="rId3"[^>]*>/u,
      '',
    );
    parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] as string)
      .replace('<sheets>', '<workbookPr date1904="1"/><sheets>')
      .replace(/<(\/?)(?=[a-z])/gu, '<$1m:')
      .replace('xmlns=', 'xmlns:m=');
    const plan = workbookOf(
      [blankSheet('日付', { cells: [{ row: 0, column: 0, value: 45_383, style: 1 }] })],
      { styles: [{}, { numberFormat: 'yyyy/m/d' }] },
    );
    const added = add(packParts(parts), plan);
    const back = xlsx.read(added);
    if (!back.ok) throw new Error(JSON.stringify(back.failure));
    expect(back.value.activeSheet).toBe('日付');
    expect(back.value.grids[1]!.values[0]).toEqual([45_383]);
    expect(partText(added, 'xl/worksheets/sheet2.xml')).toContain('<v>43921</v>');
  });

  it('加えたファイルを SheetJS が読める', () => {
    const cells = [{ row: 1, column: 1, value: '甲', style: 0 }];
    const book = openWithSheetJs(
      add(fixture('libreoffice.xlsx'), workbookOf([blankSheet('様式', { cells })])),
    );
    expect(book.Sheets['様式']!['B2']).toMatchObject({ t: 's', v: '甲' });
  });
});
