import { checkGrids } from '../../app/recognise/of-grids';
import Ajv from 'ajv';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../../src/adapters/xlsx';
import type { CheckJson } from '../../../src/app/check/check-json';
import { identityEdits, readIdentity } from '../../../src/core/record/identity';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { layoutForm } from '../../../src/core/form/write/layout';
import { withAcceptance } from '../../../src/core/record/acceptance';
import { findPlace, SAMPLE_CATALOG, sampleGrid, SAMPLE_FORM } from '../../core/rules/sample-sheet';
import { recognise } from '../../../src/core/form/read/recognise';
import { cellName } from '../../../src/core/grid/grid';
import { gridsOf, typedInto } from './books';
import { shinko, useFolder } from './call';

const folder = useFolder();
const xlsx = createXlsx();
const isCheck = new Ajv({ allowUnionTypes: true }).compile(
  JSON.parse(readFileSync(join(__dirname, '../../../docs/schemas/check.schema.json'), 'utf8')),
);

const REASON = '会場が増えたため';

/** A book with one jump of a value, let stand with a reason. */
const acceptedBook = (): Uint8Array => {
  const form = xlsx.write(layoutForm(SAMPLE_FORM));
  const { row, column } = findPlace(recognise(sampleGrid()), 'No.1 実績値 R4');
  const book = typedInto(form, { [cellName(row, column)]: 50 });
  const grids = gridsOf(book);
  const report = checkGrids(grids);
  if (!report.ok) throw new RangeError(report.failure.kind);
  const jump = report.value.findings.find(({ rule }) => rule === 'value-jump')!;
  const own = grids.find(({ sheet }) => sheet === '_shinko')!;
  const identity = readIdentity(own, THRESHOLDS)!;
  const acceptances = withAcceptance([], jump, { reason: REASON, by: null, on: '2026-04-10' });
  const spliced = xlsx.splice(book, identityEdits(own, { ...identity, acceptances }, THRESHOLDS));
  if (!spliced.ok) throw new RangeError(spliced.failure.kind);
  return spliced.value;
};

const reasonsOf = (file: string): readonly (string | null)[] => {
  const json = JSON.parse(shinko('check', file, '--format', 'json').out) as CheckJson;
  expect(isCheck(json)).toBe(true);
  expect(json.counts.warning).toBe(1);
  return json.findings.filter(({ rule }) => rule === 'value-jump').map(({ accepted }) => accepted);
};

it('check は、認めた理由を文にも JSON にも出す', () => {
  const file = folder.write('accepted.xlsx', acceptedBook());
  expect(reasonsOf(file)).toEqual([REASON]);
  expect(shinko('check', file).out).toContain(`理由: ${REASON}`);
  expect(shinko('check', '--lang', 'en', file).out).toContain(`reason: ${REASON}`);
});

it('理由は、直した後もシートを足した後も残る', () => {
  const file = folder.write('accepted.xlsx', acceptedBook());
  const fixed = folder.path('fixed.xlsx');
  expect(shinko('fix', file, '-o', fixed).status).toBe(0);
  expect(reasonsOf(fixed)).toEqual([REASON]);
  const plan = layoutForm({
    catalog: SAMPLE_CATALOG,
    fiscalYear: 2023,
    years: 1,
    department: null,
    entries: { fiscalYear: 2023, blocks: new Map() },
    id: 'y',
    protect: false,
  });
  const sheet = { ...plan.sheets[0]!, name: '別のシート', cells: [], validations: [] };
  const added = xlsx.addSheets(acceptedBook(), { ...plan, sheets: [sheet] });
  if (!added.ok) throw new RangeError(added.failure.kind);
  expect(reasonsOf(folder.write('added.xlsx', added.value))).toEqual([REASON]);
});
