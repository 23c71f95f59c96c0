import type { WorkbookBlueprint } from '../../../src/core/grid/blueprint';
import type { ExcelWays } from '../../../src/excel-host';
import type { Withheld } from '../../../src/conformance/case/scratch-book';

/** A behaviour of real Excels that was reported, as the host plays it. */
export interface Behaviour {
  readonly name: string;
  readonly ways: ExcelWays;
  /** What no adapter can do on it. */
  readonly withheld: Withheld;
}

const behaviour = (name: string, ways: ExcelWays, withheld: Withheld = {}): Behaviour => ({
  name,
  ways,
  withheld,
});

/** Every behaviour by itself, after the Excel that is documented, and at last the worst of all together. */
export const BEHAVIOURS: readonly Behaviour[] = [
  behaviour('文書どおりの Excel', {}),
  behaviour('条件付き書式を読めない', { conditionalFormats: 'unreadable' }, { marks: true }),
  behaviour('条件付き書式が見つからない', { conditionalFormats: 'not-found' }, { marks: true }),
  behaviour('書くと元に戻すが空になる', { undo: 'emptied-by-writes' }),
  behaviour('範囲の中で始まる結合だけ', { mergedAreas: 'top-left-inside' }),
  behaviour('結合を範囲で切る', { mergedAreas: 'cut' }),
  behaviour('結合の先頭のセルだけ', { mergedAreas: 'first-cell' }),
  behaviour('シートの挿入を禁じる', { insertion: 'forbidden' }),
  behaviour('シートの挿入がない', { insertion: 'unsupported' }),
  behaviour('入れてから誤りを返す', { insertion: 'error-afterwards' }),
  behaviour('入れると見た目を失う', { insertion: 'plain' }),
  behaviour('activeTab が要る', { insertion: 'needs-active-tab' }),
  behaviour('選択を知らせない', { selectionEvents: 'silent' }, { selections: true }),
  behaviour('変更の場所を言わない', { changeEvents: 'without-address' }, { changes: 'place' }),
  behaviour('変更を知らせない', { changeEvents: 'silent' }, { changes: 'all' }),
  behaviour('ファイルを渡さない', { fileBytes: 'refused' }),
  behaviour('打っている間は待たせる', { cellEdit: 'waits-where-asked' }),
  behaviour(
    'すべて一度に',
    {
      conditionalFormats: 'unreadable',
      undo: 'emptied-by-writes',
      mergedAreas: 'cut',
      insertion: 'forbidden',
      selectionEvents: 'silent',
      changeEvents: 'silent',
      fileBytes: 'refused',
      cellEdit: 'waits-where-asked',
    },
    { marks: true, selections: true, changes: 'all' },
  ),
];

/** The colour by which the person's own rules are told. */
const OWN = '#00FF01';

/** A plan with two rules of the person's on the same cells of its first sheet, which some Excels cannot read. */
export const withOwnRules = (plan: WorkbookBlueprint): WorkbookBlueprint => ({
  ...plan,
  sheets: plan.sheets.map((sheet, index) => ({
    ...sheet,
    conditionalFormats:
      index > 0
        ? sheet.conditionalFormats
        : [
            ...sheet.conditionalFormats,
            ...['TRUE', 'FALSE'].map((formula, at) => ({
              areas: [{ top: 0, left: 0, bottom: 0, right: 30 }],
              formula,
              fill: OWN,
              priority: sheet.conditionalFormats.length + at + 1,
            })),
          ],
  })),
});

/** The plan without them. */
export const withoutOwnRules = (plan: WorkbookBlueprint): WorkbookBlueprint => ({
  ...plan,
  sheets: plan.sheets.map((sheet) => ({
    ...sheet,
    conditionalFormats: sheet.conditionalFormats.filter(({ fill }) => fill !== OWN),
  })),
});
