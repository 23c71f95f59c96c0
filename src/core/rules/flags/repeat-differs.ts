import { parseFiscalYear, yearLabel, yearName } from '../../era/fiscal-year';
import { cellName } from '../../grid/grid';
import type { FieldCell } from '../../form/read/recognised';
import { columnTitle } from '../../profile/columns';
import { GRADES, PROGRESS_WORDS } from '../../profile/vocabulary';
import { comparable } from '../../text/text';
import { sameIndicator } from '../../value/indicator';
import type { ParsedValue } from '../../value/value';
import { contentAt } from '../../grid/apply';
import { editOf } from '../fixing';
import {
  blockRule,
  severityIn,
  type BlockView,
  type Fix,
  type RawFinding,
  type Report,
  type RuleContext,
} from '../rule';
import type { FindingField, Severity } from '../../record/finding';
import { rowOfYear } from '../view';

interface DiffersFacts {
  readonly column: string;
  readonly year: string | null;
  readonly originalCell: string;
  readonly original: string;
  readonly repeat: string;
  readonly [key: string]: string | null;
}

const COLUMNS: Partial<Record<FindingField, string>> = {
  value: columnTitle('value'),
  unit: columnTitle('unit'),
  grade: columnTitle('grade'),
  progress: columnTitle('progress'),
  narrative: columnTitle('narrative'),
  indicator: columnTitle('indicator'),
  description: columnTitle('description'),
};

/** Figures of a value, labels aside: two spellings of one label are no difference in figures. */
const figuresOf = (value: ParsedValue): string =>
  value.tiers
    .map(({ figure }) =>
      figure.kind === 'unreadable'
        ? comparable(value.text)
        : JSON.stringify(figure, (key, part: unknown) =>
            key === 'label' || key === 'note' ? undefined : part,
          ),
    )
    .join('|');

/** Copies one way or the other; which of the two is right a person must tell. */
const copyFix = (
  context: RuleContext,
  pairs: readonly (readonly [original: FieldCell, repeat: FieldCell])[],
): Fix => {
  const { grid } = context.sheet;
  const copies = (from: 0 | 1): readonly ReturnType<typeof editOf>[] =>
    pairs.map((pair) =>
      editOf(grid, pair[1 - from]!, contentAt(grid, pair[from]!.row, pair[from]!.column)),
    );
  return {
    kind: 'suggested',
    choices: [
      { label: { ja: '元の項目の内容に合わせる', en: 'Take the original’s' }, edits: copies(0) },
      {
        label: { ja: '再掲の内容を元の項目に写す', en: 'Copy this one to the original' },
        edits: copies(1),
      },
    ],
  };
};

const finding = (
  context: RuleContext,
  field: FindingField,
  severity: Severity,
  original: FieldCell,
  repeat: FieldCell,
  year: number | null,
): RawFinding<DiffersFacts> => ({
  at: repeat,
  field,
  severity,
  ...(year === null ? {} : { year }),
  facts: {
    column: COLUMNS[field] ?? field,
    year: year === null ? null : yearLabel(year),
    originalCell: cellName(original.row, original.column),
    original: original.text.trim(),
    repeat: repeat.text.trim(),
  },
  fix: copyFix(context, [[original, repeat]]),
});

const compareYears = (
  report: Report<DiffersFacts>,
  view: BlockView,
  original: BlockView,
  context: RuleContext,
): void => {
  const pairs = view.measures.flatMap(({ rows }, index) => {
    const measure = original.measures[index];
    return measure ? rows.map((row) => ({ row, measure })) : [];
  });
  for (const { row, measure } of pairs) {
    const other = rowOfYear(measure, row.year);
    if (!other) continue;
    for (const field of ['value', 'unit', 'grade'] as const) {
      const [left, right] = [other.row[field], row.row[field]];
      // Of a date or an error rules of their own speak; its copy may show it in another way.
      if (left.fault || right.fault || comparable(left.text) === comparable(right.text)) continue;
      const sameFigures = field === 'value' && figuresOf(other.value) === figuresOf(row.value);
      const severity = sameFigures ? 'info' : severityIn(row, 'error');
      report(finding(context, field, severity, left, right, row.year));
    }
  }
};

const compareTexts = (
  report: Report<DiffersFacts>,
  view: BlockView,
  original: BlockView,
  context: RuleContext,
): void => {
  const [own, other] = [view.block, original.block];
  if (comparable(own.narrative.text) !== comparable(other.narrative.text)) {
    report(
      finding(context, 'narrative', 'warning', other.narrative, own.narrative, context.fiscalYear),
    );
  }
  for (const [index, measure] of own.measures.entries()) {
    const first = other.measures[index];
    if (!first?.indicator || !measure.indicator) continue;
    if (sameIndicator(measure.indicator, first.indicator)) continue;
    report(
      finding(context, 'indicator', 'warning', first.indicatorCell, measure.indicatorCell, null),
    );
  }
  if (comparable(own.description.text) !== comparable(other.description.text)) {
    report(finding(context, 'description', 'info', other.description, own.description, null));
  }
};

const tickedWords = (view: BlockView): string =>
  view.block.boxes
    .filter(({ box }) => box.ticked)
    .map(({ box }) => (box.grade ? PROGRESS_WORDS[box.grade] : box.word))
    .join('、');

const compareProgress = (
  report: Report<DiffersFacts>,
  view: BlockView,
  original: BlockView,
  context: RuleContext,
): void => {
  const [left, right] = [tickedWords(original), tickedWords(view)];
  if (left === right) return;
  const boxAt = (of: BlockView) =>
    of.block.boxes.find(({ box }) => box.ticked) ?? of.block.boxes[0];
  const [from, at] = [boxAt(original), boxAt(view)];
  if (!from || !at) return;
  const pairs = GRADES.flatMap((grade) => {
    const pair = [original, view].map((of) =>
      of.block.boxes.find(({ box }) => box.grade === grade),
    );
    return pair[0] && pair[1] ? [[pair[0], pair[1]] as const] : [];
  });
  const raw = finding(
    context,
    'progress',
    'error',
    { ...from, text: left },
    { ...at, text: right },
    context.fiscalYear,
  );
  report({ ...raw, fix: copyFix(context, pairs) });
};

/** A ※再掲 block is not the same as its original. Either may be the right one. Source: R4 sheet, No. 10 and 11 with their repeats. */
export const repeatDiffers = blockRule<DiffersFacts>({
  id: 'repeat-differs',
  name: { ja: '再掲が元と違う', en: 'repeat differs from its original' },
  group: 'flags',
  severity: 'error',
  needsCatalog: false,
  sentences: {
    ja: ({ column, year, originalCell, original, repeat }) => {
      const [first, second] = briefPair(original, repeat);
      const when = year === null ? '' : `（${yearName(parseFiscalYear(year)?.year ?? 0)}）`;
      return `再掲の${column}${when}が元の項目と違います。元（${originalCell}）は「${first}」、再掲は「${second}」です。正しい方に合わせてください。`;
    },
    en: ({ column, year, originalCell, original, repeat }) => {
      const [first, second] = briefPair(original, repeat);
      const when = year === null ? '' : ` of ${year}`;
      return `The repeat’s ${column}${when} differs from the original’s: “${first}” at ${originalCell}, “${second}” here. Make both the right one.`;
    },
  },
  check(report, view, context) {
    if (!view.original) return;
    compareYears(report, view, view.original, context);
    compareProgress(report, view, view.original, context);
    compareTexts(report, view, view.original, context);
  },
});

const LONGEST_QUOTE = 36;
const BEFORE_DIFFERENCE = 8;

/** Both texts in brief, from shortly before the first character in which they differ. */
const briefPair = (left: string, right: string): readonly [string, string] => {
  const [a, b] = [left, right].map((text) => text.replace(/\s+/gu, ' ')) as [string, string];
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const start =
    Math.max(a.length, b.length) <= LONGEST_QUOTE ? 0 : Math.max(0, same - BEFORE_DIFFERENCE);
  return [brief(a, start), brief(b, start)];
};

const brief = (line: string, start: number): string => {
  if (line === '') return '（空欄）';
  const cut = line.slice(start, start + LONGEST_QUOTE);
  return `${start > 0 ? '…' : ''}${cut}${start + LONGEST_QUOTE < line.length ? '…' : ''}`;
};
