import { createXlsx } from '../../../src/adapters/xlsx';
import { IDENTITY_SHEET } from '../../../src/core/record/identity-sheet';
import { recognise } from '../../../src/core/form/read/recognise';
import type { SheetBlueprint } from '../../../src/core/grid/blueprint';
import { markedFinal, sharedInTheOldWay } from '../../adapters/xlsx/book-states';
import { SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { layoutForm } from '../../../src/core/form/write/layout';
import { cellName } from '../../../src/core/grid/grid';
import { contentsOf, gridsOf, typedInto } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();

const MASTER = xlsx.write(layoutForm(SAMPLE_FORM));

const gradeCell = (bytes: Uint8Array): string => {
  const block = recognise(gridsOf(bytes)[0]!).blocks.find(({ number }) => number === 5)!;
  const { row, column } = block.measures[0]!.years.at(-1)!.grade;
  return cellName(row, column);
};

/** A department's file with one grade typed, in a state that staff bring files into. */
const comesBack = (state: (bytes: Uint8Array) => Uint8Array): string => {
  folder.write('master.xlsx', MASTER);
  expect(shinko('split', folder.path('master.xlsx'), '-o', folder.path('out')).status).toBe(0);
  const handed = folder.read('out/見本市第1次見本計画_R4_健康課.xlsx');
  return folder.write('back.xlsx', state(typedInto(handed, { [gradeCell(handed)]: 'B' })));
};

const onForm =
  (change: (form: SheetBlueprint) => SheetBlueprint) =>
  (bytes: Uint8Array): Uint8Array => {
    const plan = xlsx.readBlueprint(bytes);
    if (!plan.ok) throw new RangeError(plan.failure.kind);
    const sheets = plan.value.sheets.map((sheet) =>
      sheet.name === IDENTITY_SHEET ? sheet : change(sheet),
    );
    return xlsx.write({ ...plan.value, sheets });
  };

const rows = Array.from({ length: 200 }, (_, row) => row);

describe('課のファイルがどの様子でも、読んで取り込む', () => {
  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['共有ブック（従来の機能）', sharedInTheOldWay],
    ['最終版として保存されている', markedFinal],
    ['シートが保護されている', onForm((form) => ({ ...form, protected: true }))],
    ['絞り込みで行が隠れている', onForm((form) => ({ ...form, hiddenRows: new Set(rows) }))],
    ['シートの名前が 31 文字', onForm((form) => ({ ...form, name: '名'.repeat(31) }))],
  ])('%s', (_, state) => {
    const file = comesBack(state);
    const { status, err } = shinko(
      ...['merge', folder.path('master.xlsx'), file, '-o', folder.path('merged.xlsx')],
    );
    expect(status).toBe(0);
    expect(err).toContain('変更 1件');
    const merged = folder.read('merged.xlsx');
    expect(contentsOf(gridsOf(merged)[0]!).get(gradeCell(merged))).toBe('B');
  });
});

const outputs = (...words: readonly string[]): ReturnType<typeof shinko> =>
  shinko(...words, '-o', folder.path('new.xlsx'));

describe('全体のブックの様子', () => {
  it('共有ブック（従来の機能）には書かず、どうすればよいかを言う', () => {
    const file = comesBack((bytes) => bytes);
    const master = folder.write('master.xlsx', sharedInTheOldWay(MASTER));
    for (const outcome of [outputs('merge', master, file), outputs('submit', master)]) {
      expect(outcome.status).toBe(2);
      expect(outcome.err).toMatch(/共有ブック（従来の機能）.*共有を解除し/u);
    }
    expect(() => folder.read('new.xlsx')).toThrow(/ENOENT/u);
  });

  it('最終版なら取り込み、書いたブックも最終版のままだと言う', () => {
    const file = comesBack((bytes) => bytes);
    const master = folder.write('master.xlsx', markedFinal(MASTER));
    const outcome = outputs('merge', master, file);
    expect(outcome.status).toBe(0);
    expect(outcome.err).toMatch(/new\.xlsx: .*最終版の印.*［編集する］/u);
    expect(xlsx.facts(folder.read('new.xlsx'))).toMatchObject({ value: { isFinal: true } });
    expect(outputs('submit', master, '--force').err).toMatch(/最終版の印/u);
    expect(outputs('fix', master, '--force').err).toMatch(/最終版の印/u);
  });
});
