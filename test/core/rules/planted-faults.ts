import { cellKey, type Grid } from '../../../src/core/grid/grid';
import type { SheetEntries } from '../../../src/core/record/entries';
import type { FieldCell } from '../../../src/core/form/read/recognised';
import { PROGRESS_WORDS } from '../../../src/core/profile/vocabulary';
import {
  isRepeated,
  isSettled,
  lastYear,
  rowOf,
  tiersIn,
  typeEntry,
  typeValues,
  typing,
  YEAR,
  type Scene,
  type Setting,
} from './planted-scene';
import { TARGET_FAULTS } from './planted-targets';
import { insertRows } from './reshape';

/** One kind of mistake: where it is planted, what must be found there, and what else may be. */
export interface Fault {
  readonly rule: string;
  /** How the mistake is made, where one rule finds it made in several ways. */
  readonly how?: string;
  readonly on?: Setting;
  /** The sheet with the mistake in it; `undefined` where the scene has no place for it. */
  readonly plant: (scene: Scene) => Grid | undefined;
  /** Last year's entries, where the rule compares with them. */
  readonly base?: (scene: Scene) => SheetEntries;
  readonly permitted?: readonly string[];
}

const isOneTier = ({ block }: Scene): boolean => tiersIn(block).length === 1;
const isPlainOneTier = (scene: Scene): boolean =>
  isOneTier(scene) && isSettled(scene.block) && rowOf(scene.block, YEAR - 1) !== undefined;
const isPlainTwoTier = ({ block }: Scene): boolean =>
  tiersIn(block).length === 2 && isSettled(block) && rowOf(block, YEAR - 1) !== undefined;
const when = (condition: boolean, plant: () => Grid | undefined): Grid | undefined =>
  condition ? plant() : undefined;
const otherGrade = (grade: string): string => (grade === 'C' ? 'B' : 'C');
const scaled = (text: string): string =>
  text
    .split('\n')
    .map((figure) => String(Number(figure) * 1000))
    .join('\n');
const tick = ({ block }: Scene, grade: string) =>
  block.boxes.map(
    (cell) => [cell, `${cell.box.grade === grade ? '☑' : '□'} ${cell.box.word}`] as const,
  );
const narrate = (scene: Scene, text: string): Grid | undefined =>
  typing(scene, [[scene.block.narrative, text]]);
const gradeAndValues = ['grade-unexplained', 'value-jump', 'value-unchanged', 'tier-swapped'];
const aboutIndicator = [
  'indicator-changed',
  'review-flag-missing',
  'indicator-tier-count',
  'unit-count',
  'unit-changed',
  'unit-mismatch',
  'indicator-conflict',
  'repeat-differs',
  'value-fraction',
  ...gradeAndValues,
];
const aboutItem = [
  'item-missing',
  'item-duplicate',
  'item-unknown',
  'item-renamed',
  'item-renumbered',
  'item-moved',
  'department-changed',
  'indicator-changed',
  'indicator-conflict',
  'repeat-orphan',
  'repeat-unmarked',
  'repeat-differs',
  'review-flag-unexpected',
  'new-item-early-value',
  'unit-mismatch',
  ...gradeAndValues,
];
const headerCell = ({ sheet }: Scene, role: 'unit'): FieldCell => {
  const { row, columns } = sheet.layouts[0]!;
  return { row, column: columns.get(role)!, text: '' };
};
const otherItem = ({ catalog, block }: Scene) =>
  catalog.items.find((item) => item.number !== block.number);

const STRUCTURE: readonly Fault[] = [
  {
    rule: 'header-missing',
    plant: (scene) => typing(scene, [[headerCell(scene, 'unit'), '数え方']]),
    permitted: ['unit-blank', 'value-width', ...aboutIndicator],
  },
  {
    rule: 'item-unknown',
    plant: (scene) => typing(scene, [[scene.block.numberCell, '999']]),
    permitted: aboutItem,
  },
  {
    rule: 'item-unknown',
    how: '番号を消す',
    plant: (scene) => typing(scene, [[scene.block.numberCell, '']]),
    permitted: [...aboutItem, 'value-blank', 'grade-blank'],
  },
  {
    rule: 'item-missing',
    plant: ({ grid, block }) => ({
      ...grid,
      values: grid.values.map((row, at) => (at < block.top || at > block.bottom ? row : [])),
    }),
    permitted: ['repeat-orphan', 'repeat-differs', 'item-missing', 'indicator-conflict'],
  },
  {
    rule: 'item-duplicate',
    plant: (scene) => {
      const other = scene.sheet.blocks.find(
        (block) =>
          !block.repeat && block.number !== scene.block.number && !isRepeated({ ...scene, block }),
      );
      return other && typing(scene, [[scene.block.numberCell, String(other.number)]]);
    },
    permitted: [...aboutItem, 'grade-unexplained'],
  },
  {
    rule: 'item-renamed',
    plant: (scene) => typing(scene, [[scene.block.nameCell, 'まったく別の名前']]),
  },
  {
    rule: 'item-renumbered',
    plant: (scene) => {
      const other = otherItem(scene);
      const own = scene.block.name.replace(/\d+$/u, '');
      const isFar = other !== undefined && ![...own].some((sign) => other.name.includes(sign));
      return when(isFar, () => typing(scene, [[scene.block.nameCell, other!.name]]));
    },
    permitted: ['department-changed', 'indicator-changed'],
  },
  {
    rule: 'item-moved',
    plant: (scene) => {
      const project = scene.block.heading.project;
      const isOther = project?.name !== '別の場所にある大事業';
      return when(isOther && project !== null, () =>
        typing(scene, [[project!, '別の場所にある大事業']]),
      );
    },
    permitted: ['hierarchy-renamed'],
  },
  {
    rule: 'department-unknown',
    plant: (scene) => typing(scene, [[scene.block.departmentsCell, '謎の課']]),
    permitted: ['department-changed'],
  },
  {
    rule: 'department-changed',
    plant: (scene) => {
      const own = scene.block.departments;
      const other = scene.catalog.items
        .flatMap((item) => item.departments)
        .find((name) => !own.includes(name));
      return other === undefined
        ? undefined
        : typing(scene, [[scene.block.departmentsCell, other]]);
    },
  },
  {
    rule: 'hierarchy-renamed',
    plant: (scene) => {
      const { policy } = scene.block.heading;
      return policy ? typing(scene, [[policy, `(${policy.number}) 別の言い方の方針`]]) : undefined;
    },
  },
  {
    rule: 'hidden-row',
    plant: ({ grid, block }) => {
      const row = rowOf(block)?.yearCell.row;
      return row === undefined ? undefined : { ...grid, hiddenRows: new Set([row]) };
    },
  },
  {
    rule: 'hidden-row',
    how: '列を隠す',
    plant: ({ grid, block }) => {
      const column = rowOf(block)?.value.column;
      return column === undefined ? undefined : { ...grid, hiddenColumns: new Set([column]) };
    },
  },
  {
    rule: 'merged-away',
    plant: (scene) => {
      const [before, own] = [rowOf(scene.block, YEAR - 1), rowOf(scene.block)];
      const item = scene.catalog.items.find(({ number }) => number === scene.block.number);
      if (!before || !own || scene.block.flags.newFrom !== null || item?.newFrom) return undefined;
      const { row: top, column } = before.value;
      const grid = typing(scene, [[own.value, '']])!;
      const area = { top, left: column, bottom: own.yearCell.row, right: column };
      return { ...grid, merges: [...grid.merges, area] };
    },
    permitted: ['value-blank', 'indicator-tier-count', 'repeat-differs', ...gradeAndValues],
  },
  {
    rule: 'cell-unread',
    plant: ({ grid, block, sheet }) => {
      const above = grid.values[block.top - 1]?.[0] ?? '';
      const isFirst = sheet.headings.some((heading) => heading === block.heading);
      const first = sheet.blocks.find(({ heading }) => heading === block.heading);
      if (!isFirst || first !== block || sheet.layouts[0]!.row > block.top || above === null)
        return undefined;
      const cells = [null, null, null, null, null, null, '4', '12'];
      return insertRows(grid, block.top, [cells]);
    },
  },
];

const INDICATOR_AND_YEAR: readonly Fault[] = [
  {
    rule: 'indicator-blank',
    plant: (scene) => typing(scene, [[scene.block.measures[0]!.indicatorCell, '']]),
    permitted: ['review-flag-missing'],
  },
  {
    rule: 'indicator-changed',
    plant: (scene) =>
      when(
        scene.catalog.items.some(
          (item) => item.number === scene.block.number && item.reviewFrom === null,
        ),
        () =>
          typing(scene, [
            [scene.block.measures[0]!.indicatorCell, '～R3 別の指標の数 R4～ 新しい指標の数'],
          ]),
      ),
    permitted: aboutIndicator,
  },
  {
    rule: 'indicator-tier-count',
    plant: (scene) => typeEntry(scene, 'value', `${rowOf(scene.block)?.value.text}\n7`),
  },
  {
    rule: 'indicator-period',
    plant: (scene) =>
      typing(scene, [[scene.block.measures[0]!.indicatorCell, '～R3 前の指標 R5～ 次の指標']]),
    permitted: aboutIndicator,
  },
  {
    rule: 'indicator-overlap',
    plant: (scene) =>
      typing(scene, [[scene.block.measures[0]!.indicatorCell, '～R4 前の指標 R4～ 次の指標']]),
    permitted: aboutIndicator,
  },
  {
    rule: 'indicator-conflict',
    plant: (scene) => {
      const other = scene.sheet.blocks.find(
        ({ number, repeat }) => !repeat && number !== scene.block.number,
      );
      const [row, theirs] = [rowOf(scene.block), other && rowOf(other)];
      if (!other || !row || !theirs) return undefined;
      const name = '地域における相談の受付数';
      const isDifferent = row.value.text.split('\n')[0] !== theirs.value.text.split('\n')[0];
      return when(isDifferent && row.unit.text === theirs.unit.text, () =>
        typing(scene, [
          [scene.block.measures[0]!.indicatorCell, name],
          [other.measures[0]!.indicatorCell, name],
        ]),
      );
    },
    permitted: aboutIndicator,
  },
  { rule: 'year-era', plant: (scene) => typeEntry(scene, 'yearCell', '平成34年度') },
  {
    rule: 'year-duplicate',
    plant: (scene) => typeEntry(scene, 'yearCell', 'R3'),
    permitted: ['year-missing', 'new-item-early-value'],
  },
  {
    rule: 'year-out-of-range',
    plant: (scene) => typeEntry(scene, 'yearCell', 'R9'),
    permitted: ['year-missing'],
  },
  {
    rule: 'year-unreadable',
    plant: (scene) => typeEntry(scene, 'yearCell', '今年'),
    permitted: ['year-missing'],
  },
  {
    rule: 'year-blank',
    plant: (scene) => typeEntry(scene, 'yearCell', ''),
    permitted: ['year-missing'],
  },
  {
    rule: 'year-order',
    plant: (scene) => {
      const [before, own] = [rowOf(scene.block, YEAR - 1), rowOf(scene.block)];
      return before && own
        ? typing(scene, [
            [before.yearCell, 'R4'],
            [own.yearCell, 'R3'],
          ])
        : undefined;
    },
    permitted: ['new-item-early-value', 'value-blank', 'grade-blank', ...aboutIndicator],
  },
  {
    rule: 'year-missing',
    plant: (scene) => {
      const row = rowOf(scene.block);
      const cells = row ? [row.yearCell, row.value, row.unit, row.grade] : [];
      return typing(
        scene,
        cells.map((cell) => [cell, ''] as const),
      );
    },
    permitted: ['new-item-early-value', 'value-blank', 'grade-blank'],
  },
  {
    rule: 'past-changed',
    base: lastYear,
    plant: (scene) => {
      const row = rowOf(scene.block, YEAR - 1);
      const isPast = scene.block.flags.newFrom === null && tiersIn(scene.block, 2021).length === 1;
      return row && when(isPast, () => typing(scene, [[row.value, `${row.value.text}1`]]));
    },
    permitted: gradeAndValues,
  },
  {
    rule: 'past-changed',
    how: '評価',
    base: lastYear,
    plant: (scene) => {
      const row = rowOf(scene.block, YEAR - 1);
      if (!row || row.grade.text === '' || scene.block.flags.newFrom !== null) return undefined;
      return typing(scene, [[row.grade, otherGrade(row.grade.text)]]);
    },
    permitted: gradeAndValues,
  },
];

const VALUE_AND_UNIT: readonly Fault[] = [
  { rule: 'value-blank', plant: (scene) => typeEntry(scene, 'value', '') },
  {
    rule: 'value-unreadable',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '実施した')),
  },
  {
    rule: 'value-pending',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '集計中')),
  },
  {
    rule: 'value-width',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '１２３')),
    permitted: gradeAndValues,
  },
  {
    rule: 'value-width',
    how: '単位付き',
    plant: (scene) =>
      when(isOneTier(scene), () =>
        typeEntry(
          scene,
          'value',
          `${rowOf(scene.block)!.value.text}${rowOf(scene.block)!.unit.text.split('\n')[0]}`,
        ),
      ),
  },
  {
    rule: 'value-width',
    how: '▲',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '▲12')),
    permitted: ['value-negative', ...gradeAndValues],
  },
  {
    rule: 'value-fraction',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '1.880')),
    permitted: gradeAndValues,
  },
  {
    rule: 'ratio-order',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '90/30')),
    permitted: gradeAndValues,
  },
  {
    rule: 'breakdown-sum',
    plant: (scene) =>
      when(isOneTier(scene), () => typeEntry(scene, 'value', '12 集合会議 4 書面会議 9')),
    permitted: gradeAndValues,
  },
  {
    rule: 'subset-exceeds',
    plant: (scene) =>
      when(isOneTier(scene), () => typeEntry(scene, 'value', '12 (うち障がい者39)')),
    permitted: gradeAndValues,
  },
  {
    rule: 'value-jump',
    plant: (scene) =>
      when(isSettled(scene.block), () =>
        typeEntry(scene, 'value', scaled(rowOf(scene.block)?.value.text ?? '1')),
      ),
  },
  {
    rule: 'tier-swapped',
    plant: (scene) =>
      when(isPlainTwoTier(scene), () => typeValues(scene, '9\n5000', '9\n5100', '5200\n9')),
    permitted: ['grade-unexplained'],
  },
  {
    rule: 'ratio-jump',
    plant: (scene) =>
      when(isPlainOneTier(scene), () => typeValues(scene, '10/100', '10/100', '11/20')),
  },
  {
    rule: 'value-unchanged',
    plant: (scene) => {
      const same = tiersIn(scene.block)
        .map((_, at) => 1983 + at)
        .join('\n');
      return when(isSettled(scene.block), () => typeValues(scene, same, same));
    },
  },
  {
    rule: 'value-became-date',
    plant: (scene) => {
      const cell = rowOf(scene.block)?.value;
      const grid = isOneTier(scene) ? typeEntry(scene, 'value', '44928') : undefined;
      const key = cell && cellKey(cell.row, cell.column);
      return grid && { ...grid, formats: new Map(grid.formats).set(key!, 'm"月"d"日"') };
    },
    permitted: gradeAndValues,
  },
  {
    rule: 'error-cell',
    plant: (scene) => typeEntry(scene, 'value', '#REF!'),
    permitted: ['indicator-tier-count'],
  },
  {
    rule: 'error-cell',
    how: '成果の文',
    plant: (scene) => typing(scene, [[scene.block.narrative, '#NAME?']]),
  },
  {
    rule: 'value-negative',
    plant: (scene) => when(isOneTier(scene), () => typeEntry(scene, 'value', '-12')),
    permitted: gradeAndValues,
  },
  {
    rule: 'value-approximate',
    plant: (scene) =>
      when(isOneTier(scene), () =>
        typeEntry(scene, 'value', `${rowOf(scene.block)!.value.text}以上`),
      ),
    permitted: gradeAndValues,
  },
  {
    rule: 'text-became-date',
    plant: (scene) => {
      const { narrative } = scene.block;
      const grid = typing(scene, [[narrative, '44928']])!;
      const key = cellKey(narrative.row, narrative.column);
      return { ...grid, formats: new Map(grid.formats).set(key, 'd-mmm') };
    },
    permitted: ['repeat-differs'],
  },
  {
    rule: 'text-struck',
    plant: ({ grid, block }) => {
      const { row, column, text } = block.narrative;
      const rich = { text, isStruck: true, isRaised: false };
      return { ...grid, richTexts: new Map([[cellKey(row, column), rich]]) };
    },
  },
  {
    rule: 'formula-in-text',
    plant: (scene) => typeEntry(scene, 'value', '=SUM(A1:A3)'),
    permitted: ['indicator-tier-count'],
  },
  { rule: 'unit-blank', plant: (scene) => typeEntry(scene, 'unit', '') },
  {
    rule: 'unit-count',
    plant: (scene) =>
      when(tiersIn(scene.block).length === 1, () => typeEntry(scene, 'unit', '回\n箇所')),
    permitted: ['unit-changed', 'indicator-conflict'],
  },
  {
    rule: 'unit-changed',
    plant: (scene) => when(isSettled(scene.block), () => typeEntry(scene, 'unit', '本')),
  },
  {
    rule: 'unit-mismatch',
    plant: (scene) => {
      const row = rowOf(scene.block);
      return row
        ? typing(scene, [
            [scene.block.measures[0]!.indicatorCell, '参加者数'],
            [row.unit, '件'],
          ])
        : undefined;
    },
    permitted: aboutIndicator,
  },
];

const GRADE: readonly Fault[] = [
  { rule: 'grade-blank', plant: (scene) => typeEntry(scene, 'grade', '') },
  {
    rule: 'grade-invalid',
    plant: (scene) => {
      const code = rowOf(scene.block)?.grade.text.charCodeAt(0) ?? 65;
      return typeEntry(scene, 'grade', String.fromCharCode(code + 0xfee0));
    },
  },
  {
    rule: 'grade-invalid',
    how: '印',
    plant: (scene) => typeEntry(scene, 'grade', '◎'),
  },
  {
    rule: 'grade-progress-mismatch',
    plant: (scene) => typeEntry(scene, 'grade', otherGrade(rowOf(scene.block)?.grade.text ?? 'A')),
    permitted: ['grade-unexplained'],
  },
  {
    rule: 'grade-value-contradiction',
    plant: (scene) => {
      const row = rowOf(scene.block);
      return row && typing(scene, [[row.grade, 'D'], ...tick(scene, 'D')]);
    },
    permitted: ['grade-unexplained', 'repeat-differs'],
  },
  {
    rule: 'grade-value-contradiction',
    how: 'A で 0',
    plant: (scene) => {
      const row = rowOf(scene.block);
      const zeros = tiersIn(scene.block)
        .map(() => '0')
        .join('\n');
      return row && typing(scene, [[row.grade, 'A'], [row.value, zeros], ...tick(scene, 'A')]);
    },
    permitted: ['grade-unexplained', 'repeat-differs'],
  },
  {
    rule: 'grade-unexplained',
    plant: (scene) => {
      const [before, own] = [rowOf(scene.block, YEAR - 1), rowOf(scene.block)];
      if (!before || !own || !isSettled(scene.block)) return undefined;
      return typing(scene, [
        [before.value, own.value.text],
        [before.grade, otherGrade(own.grade.text)],
      ]);
    },
    permitted: ['value-unchanged', 'value-jump'],
  },
  {
    rule: 'progress-blank',
    plant: (scene) =>
      typing(
        scene,
        scene.block.boxes
          .filter(({ box }) => box.ticked)
          .map((cell) => [cell, `□ ${cell.box.word}`] as const),
      ),
  },
  {
    rule: 'progress-multiple',
    plant: (scene) =>
      typing(
        scene,
        scene.block.boxes
          .filter(({ box }) => box.grade === 'D')
          .map((cell) => [cell, `☑ ${PROGRESS_WORDS.D}`] as const),
      ),
  },
  {
    rule: 'progress-unreadable',
    plant: (scene) => {
      const ticked = scene.block.boxes.find(({ box }) => box.ticked);
      return ticked && typing(scene, [[ticked, '☑ とてもよくできた']]);
    },
  },
];

const NARRATIVE: readonly Fault[] = [
  { rule: 'narrative-blank', plant: (scene) => narrate(scene, '') },
  {
    rule: 'narrative-unchanged',
    base: (scene) => {
      const base = lastYear(scene);
      const key = `${scene.block.number}-${scene.block.occurrence}`;
      const own = { ...base.blocks.get(key)!, narrative: scene.block.narrative.text };
      return { ...base, blocks: new Map(base.blocks).set(key, own) };
    },
    plant: ({ grid }) => ({ ...grid }),
  },
  {
    rule: 'text-cut',
    plant: (scene) => narrate(scene, '説明会を開いて話し合った。'.repeat(100)),
  },
  {
    rule: 'narrative-length',
    plant: (scene) => narrate(scene, '長い文を書いた。'.repeat(2000)),
  },
  {
    rule: 'narrative-figure',
    plant: (scene) => {
      const row = rowOf(scene.block);
      if (!row || !isOneTier(scene)) return undefined;
      const wrong = Number(row.value.text) + 7;
      return narrate(scene, `実績（R4:${wrong}${row.unit.text.split('\n')[0]}）`);
    },
  },
  {
    rule: 'narrative-trend',
    plant: (scene) =>
      when(isPlainOneTier(scene), () =>
        narrate(scene, `${tiersIn(scene.block)[0]!.name}は前年度より減少した。`),
      ),
  },
  {
    rule: 'narrative-unit',
    plant: (scene) => {
      const row = rowOf(scene.block);
      if (!row || !isOneTier(scene) || row.unit.text.startsWith('人')) return undefined;
      return typing(scene, [
        [row.value, 'いきいき講座 17 みのり講座 6'],
        [scene.block.narrative, 'いきいき講座は17名が修了した。'],
      ]);
    },
    permitted: [...gradeAndValues, 'indicator-tier-count'],
  },
  {
    rule: 'narrative-outdated',
    plant: (scene) => narrate(scene, '4年度に新しい講座を始める予定である。'),
  },
];

const FLAGS: readonly Fault[] = [
  {
    rule: 'repeat-differs',
    on: 'repeat',
    plant: (scene) => typeEntry(scene, 'value', `${rowOf(scene.block)?.value.text}1`),
    permitted: gradeAndValues,
  },
  {
    rule: 'repeat-differs',
    how: '評価',
    on: 'repeat',
    plant: (scene) => typeEntry(scene, 'grade', otherGrade(rowOf(scene.block)?.grade.text ?? 'A')),
    permitted: ['grade-progress-mismatch', 'grade-unexplained'],
  },
  {
    rule: 'repeat-differs',
    how: '成果の文',
    on: 'repeat',
    plant: (scene) => narrate(scene, '元の項目と違う文。'),
  },
  {
    rule: 'repeat-orphan',
    on: 'repeat',
    plant: (scene) =>
      typing(
        scene,
        scene.sheet.blocks
          .filter(({ number, repeat }) => number === scene.block.number && !repeat)
          .map((block) => [block.nameCell, `${block.name} ※再掲`] as const),
      ),
    permitted: ['repeat-differs', 'item-duplicate', 'review-flag-missing', ...gradeAndValues],
  },
  {
    rule: 'repeat-unmarked',
    on: 'repeat',
    plant: (scene) => typing(scene, [[scene.block.nameCell, scene.block.name]]),
    permitted: aboutIndicator,
  },
  {
    rule: 'review-flag-unexpected',
    plant: (scene) =>
      when(scene.block.flags.reviewFrom === null, () =>
        typing(scene, [[scene.block.remarks, 'R4以降見直しあり']]),
      ),
    permitted: ['indicator-changed'],
  },
  {
    rule: 'review-flag-missing',
    plant: (scene) =>
      when(
        scene.block.flags.reviewFrom !== null &&
          scene.block.flags.newFrom === null &&
          !isRepeated(scene),
        () => typing(scene, [[scene.block.remarks, '']]),
      ),
    permitted: ['unit-changed'],
  },
  {
    rule: 'new-item-early-value',
    plant: (scene) =>
      when(scene.block.flags.newFrom !== null, () => typeEntry(scene, 'value', '3', YEAR - 1)),
  },
];

/** Mistakes of every kind that the rules are for. */
export const FAULTS: readonly Fault[] = [
  ...STRUCTURE,
  ...INDICATOR_AND_YEAR,
  ...VALUE_AND_UNIT,
  ...GRADE,
  ...NARRATIVE,
  ...FLAGS,
  ...TARGET_FAULTS,
];
