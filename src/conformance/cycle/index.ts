import { browserPause } from '../../app/sessions/browser-pause';
import { submitWorkbook } from '../../app/submit/submit-workbook';
import { readIdentity } from '../../core/record/identity';
import { THRESHOLDS } from '../../core/rules/registry';
import type { ConformanceCase } from '../case/case';
import { Departure, isTrue, same, valueOf } from '../case/expect';
import { entriesFor, gradeAddress, type OfficeYear } from './office-year';

/** A grade in full width, which is what people type by mistake. */
const WIDE = 'Ａ';

/** A part of the year's work; each stands on the one before. */
export type CycleCase = ConformanceCase<OfficeYear>;

const form: CycleCase = {
  id: 'cycle.form',
  run: async (year) => {
    await year.make(true);
    valueOf('whole-taken-back', await year.journal.undo());
    await year.make(false);
  },
};

const entry: CycleCase = {
  id: 'cycle.entry',
  run: async (year) => {
    const edits = entriesFor(await year.grid());
    isTrue('items', edits.length > 0);
    await year.check.start();
    valueOf('written', await year.entry.write(edits, 'entry'));
    await year.until('filled', () => year.hasErrors(0));
  },
};

const marksIn = async ({ book, sheet }: OfficeYear): Promise<number> =>
  (await book.rules(sheet)).filter(({ formula }) => formula.includes('N("shinko:error")')).length;

const check: CycleCase = {
  id: 'cycle.check',
  run: async (year) => {
    await year.book.type(year.sheet, gradeAddress(await year.grid()), WIDE);
    await year.check.start();
    same('errors', year.report.counts.error, 1);
    const { progress } = year.check.getState();
    same('marked', progress.kind === 'done' ? progress.unmarked : progress.kind, null);
    same('marks', await marksIn(year), 1);
  },
};

const fix: CycleCase = {
  id: 'cycle.fix',
  run: async (year) => {
    const offered = year.report.findings.find((finding) => finding.fix)?.fix;
    if (!offered) throw new Departure('fix-offered', null, 'no finding has a fix');
    valueOf('written', await year.entry.write(offered.choices[0]!.edits, 'fix'));
    await year.until('mended', () => year.hasErrors(0));
  },
};

const undo: CycleCase = {
  id: 'cycle.undo',
  run: async (year) => {
    const address = gradeAddress(await year.grid());
    valueOf('undone', await year.journal.undo());
    same('as-before', (await year.book.cell(year.sheet, address)).value, WIDE);
    valueOf('done-again', await year.journal.redo());
    same('as-mended', (await year.book.cell(year.sheet, address)).value, 'A');
  },
};

const submit: CycleCase = {
  id: 'cycle.submit',
  run: async (year) => {
    const { port } = year.book;
    const loadXlsx = () => Promise.resolve(year.xlsx);
    const order = { by: null, at: '2026-04-10T09:30:00+09:00', id: 'conformance' };
    const submitted = valueOf(
      'submitted',
      await submitWorkbook(port, loadXlsx, {}, browserPause, order),
    );
    same('stamped', submitted.kind, 'submitted');
    const { grids } = valueOf('read', await port.read());
    const record = grids.find(({ sheet }) => sheet === '_shinko');
    const stamp = record && readIdentity(record, THRESHOLDS)?.stamp;
    isTrue('record', Boolean(stamp));
    same('marks-gone', await marksIn(year), 0);
  },
};

/** The work of one year, from the form to the submission. */
export const CYCLE: readonly CycleCase[] = [form, entry, check, fix, undo, submit];
