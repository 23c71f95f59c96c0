import { FluentProvider, webLightTheme } from '@fluentui/react-components';
import Ajv from 'ajv';
import { configure, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { createOfficeWorkbook } from '../../src/adapters/office';
import { createXlsx } from '../../src/adapters/xlsx';
import type { ConformanceReport } from '../../src/conformance/case/report';
import { CONTRACT } from '../../src/conformance/contract';
import { progressBook, progressSheet } from '../../src/conformance/contract/blocks';
import { CYCLE } from '../../src/conformance/cycle';
import { lookAtPlace } from '../../src/conformance/office/place';
import { TripMeter } from '../../src/conformance/office/trip-meter';
import { CASE_COUNT, OWN_NAMES } from '../../src/conformance/run/run';
import { BY_HAND, WAYS } from '../../src/conformance/ways';
import { type ExcelHost, fromBlueprint } from '../../src/excel-host';
import { refuse } from '../../src/excel-host/host-error';
import { ConformancePage } from '../../src/hosts/conformance/ConformancePage';
import { conformanceWords } from '../../src/i18n/conformance-words';
import type { Locale } from '../../src/core/text/locale';
import { connect, loadOffice, newHost, newSession, reportOn } from './host-page';

configure({ asyncUtilTimeout: 60_000 });
jest.setTimeout(120_000);
beforeAll(loadOffice);

const schema = JSON.parse(
  readFileSync(path.join(__dirname, '../../docs/schemas/conformance.schema.json'), 'utf8'),
) as object;
const isReport = new Ajv({ allErrors: true }).compile(schema);

const openPage = (host: ExcelHost, locale: Locale = 'ja') => {
  connect(host);
  const mistakes: unknown[] = [];
  const opened: number[] = [];
  const said = conformanceWords(locale);
  render(
    <FluentProvider theme={webLightTheme}>
      <ConformancePage
        session={newSession()}
        said={said}
        onMistake={(mistake) => mistakes.push(mistake)}
        onNewBook={() => {
          opened.push(1);
          return Promise.resolve();
        }}
      />
    </FluentProvider>,
  );
  return { said, mistakes, opened, user: userEvent.setup({ pointerEventsCheck: 0 }) };
};

/** Everything that a workbook of the host holds, as a text. */
const contentOf = ({ workbook }: ExcelHost): string =>
  JSON.stringify(
    workbook.sheets.map(({ name, rows, visibility, conditionalFormats }) => [
      name,
      rows,
      visibility,
      conditionalFormats,
    ]),
  );

describe('ページ', () => {
  it('一度押せば全部の件を確かめ、結果を JSON で見せ、ブックに何も残さない', async () => {
    const host = newHost();
    const before = contentOf(host);
    const { said, mistakes, user } = openPage(host);
    await user.click(screen.getByRole('button', { name: said.start }));
    const box = await screen.findByRole('textbox', { name: said.result });
    const report = JSON.parse((box as HTMLTextAreaElement).value) as ConformanceReport;
    expect(isReport(report) ? [] : isReport.errors).toEqual([]);
    expect(report.cases).toHaveLength(CASE_COUNT);
    expect(report.cases.filter(({ status }) => status === 'failed')).toEqual([]);
    for (const name of Object.values(said.groups))
      expect(screen.getByRole('region', { name })).toBeTruthy();
    for (const { id } of report.cases) expect(screen.getByText(said.cases[id])).toBeTruthy();
    expect(contentOf(host)).toBe(before);
    expect(host.events.registeredCount()).toBe(0);
    expect(mistakes).toEqual([]);
  });

  it('中身のあるブックでは何もせず、シートの名前を挙げて、新しいブックを開ける', async () => {
    const host = newHost();
    const own = fromBlueprint(progressBook(2));
    Object.assign(host.workbook, { sheets: own.sheets });
    const before = contentOf(host);
    const { said, opened, user } = openPage(host);
    await user.click(screen.getByRole('button', { name: said.start }));
    await screen.findByText(said.notEmpty('進行管理、_shinko'));
    expect(contentOf(host)).toBe(before);
    expect(host.writes).toBe(0);
    await user.click(screen.getByRole('button', { name: said.newBook }));
    expect(opened).toEqual([1]);
  });

  it('編集できないブック、セルの入力中では、そう言って何もしない', async () => {
    const host = newHost();
    host.setTrouble('read-only');
    const { said, user } = openPage(host);
    await user.click(screen.getByRole('button', { name: said.start }));
    await screen.findByText(said.readOnly);
    host.setTrouble('cell-edit');
    await user.click(screen.getByRole('button', { name: said.start }));
    await screen.findByText(said.cannotLook('InvalidOperationInCellEditMode'));
    expect(host.writes).toBe(0);
  });

  it('中止すれば、残りはせず、作ったシートは消える（英語）', async () => {
    const host = newHost();
    const before = contentOf(host);
    const { said, user } = openPage(host, 'en');
    await user.click(screen.getByRole('button', { name: said.start }));
    await user.click(await screen.findByRole('button', { name: said.cancel }));
    const box = await screen.findByRole('textbox', { name: said.result });
    const report = JSON.parse((box as HTMLTextAreaElement).value) as ConformanceReport;
    expect(report.cancelled).toBe(true);
    expect(report.cases).toHaveLength(CASE_COUNT);
    expect(report.cases.at(-1)).toMatchObject({ id: 'cycle.submit', status: 'skipped' });
    expect(isReport(report)).toBe(true);
    expect(contentOf(host)).toBe(before);
  });

  it('消せなかったシートがあれば、その名前を言う', async () => {
    const host = newHost();
    host.workbook.deleteSheet = () => refuse('InvalidOperation', 'the structure is protected');
    const { said, mistakes, user } = openPage(host);
    await user.click(screen.getByRole('button', { name: said.start }));
    await screen.findByText(said.leftBehind(said.listed(['shinko-way', 'shinko-file'])));
    expect(mistakes).toEqual([]);
  });

  it('Excel が契約を破れば、その件だけが「できない」になり、どこで違ったかを言う', async () => {
    const host = newHost();
    // An Excel that leaves a sheet where it stands when somebody renames it.
    host.workbook.renameSheet = () => undefined;
    connect(host);
    const session = newSession();
    await session.start(false);
    const state = session.getState();
    if (state.kind !== 'ended') throw new RangeError(state.kind);
    const failed = state.report.cases.filter(({ status }) => status === 'failed');
    expect(failed.map(({ id, at }) => [id, at])).toContainEqual(['port.read-again', 'sheet-read']);
    expect(failed.length).toBeLessThan(4);
    expect(isReport(state.report)).toBe(true);
  });
});

describe('件の一覧', () => {
  it('どの件にも言葉があり、言葉のある件はみな一覧にある', () => {
    const ids = [...WAYS, ...CONTRACT, ...CYCLE].map(({ id }) => id);
    const all = [...ids, ...BY_HAND, 'way.insertion-bare'].toSorted();
    expect(Object.keys(conformanceWords('ja').cases).toSorted()).toEqual(all);
    expect(new Set(all).size).toBe(CASE_COUNT);
  });

  it('自分のシートの名前は、みな「前からあってはならない名前」にある', () => {
    for (const sheet of [...progressBook(1).sheets, progressSheet(1)])
      expect(OWN_NAMES.has(sheet.name)).toBe(true);
  });

  it('結果には、セルの文字もファイルの名前も入らない', async () => {
    const text = JSON.stringify(await reportOn({ changeEvents: 'silent' }));
    expect(text).not.toMatch(/[\p{scx=Hira}\p{scx=Kana}\p{scx=Han}]|Book1|\.xlsx/u);
  });
});

it('往復の数は、Excel の側で数えたものと同じで、脇のものは数えない', async () => {
  const host = newHost();
  connect(host);
  const meter = new TripMeter();
  const stop = meter.start();
  const port = createOfficeWorkbook(() => Promise.resolve(createXlsx()));
  host.meter.reset();
  for (let round = 0; round < 3; round++) expect((await port.read()).ok).toBe(true);
  const edit = { sheet: 'Sheet1', row: 0, column: 0, from: null, to: 'A' };
  expect((await port.apply([edit])).ok).toBe(true);
  const { roundTrips } = host.meter;
  expect([meter.count, roundTrips]).toEqual([6, 6]);
  await meter.aside(() => lookAtPlace(OWN_NAMES));
  expect(meter.count).toBe(6);
  expect(host.meter.roundTrips).toBeGreaterThan(6);
  stop();
  await port.read();
  expect(meter.count).toBe(6);
});
