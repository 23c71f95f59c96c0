import type { WorkbookEvent } from '../../../app/ports/workbook';
import { success } from '../../../core/result';
import { parseAreaAddress } from '../run/areas';
import { type Outcome, runExcel } from '../run/excel-run';
import type { BookMemory } from '../run/memory';

type Listener = (event: WorkbookEvent) => void;

/** Names of sheets by id: events name sheets by id only, and renaming raises no event below 1.17. */
class SheetNames {
  private names = new Map<string, string>();

  note(items: readonly Excel.Worksheet[]): void {
    this.names = new Map(items.map(({ id, name }) => [id, name]));
  }

  /** The name, after a look where the sheet is new. */
  async find(id: string): Promise<string | undefined> {
    const known = this.names.get(id);
    if (known !== undefined) return known;
    await Excel.run(async ({ workbook: { worksheets }, sync }) => {
      worksheets.load('items/id,items/name');
      await sync();
      this.note(worksheets.items);
    }).catch(() => undefined);
    return this.names.get(id);
  }
}

const onChanged =
  (names: SheetNames, listener: Listener) =>
  async ({ worksheetId, address, source }: Excel.WorksheetChangedEventArgs): Promise<void> => {
    const sheet = await names.find(worksheetId);
    if (sheet === undefined) return;
    const isRemote = String(source) === 'Remote';
    listener({ kind: 'changed', sheet, area: parseAreaAddress(address) ?? null, isRemote });
  };

const onSelected =
  (names: SheetNames, listener: Listener) =>
  async ({ worksheetId, address }: Excel.WorksheetSelectionChangedEventArgs): Promise<void> => {
    const sheet = await names.find(worksheetId);
    const area = parseAreaAddress(address.split(',')[0] ?? '');
    if (sheet === undefined || !area) return;
    listener({ kind: 'selected', place: { sheet, row: area.top, column: area.left } });
  };

const onSheets = (memory: BookMemory, listener: Listener) => async (): Promise<void> => {
  memory.sheets = undefined;
  listener({ kind: 'sheets-changed' });
};

type Handler = { readonly context: OfficeExtension.ClientRequestContext; remove(): void };

const stopping = (handlers: readonly Handler[]) => async (): Promise<void> => {
  const [first] = handlers;
  if (!first) return;
  await Excel.run(first.context as Excel.RequestContext, async (context) => {
    for (const handler of handlers) handler.remove();
    await context.sync();
  });
};

/** Registers for changes, selections and sheets coming and going: 1 sync; the function given back stops it. */
export const watchBook = (
  memory: BookMemory,
  listener: Listener,
): Promise<Outcome<() => Promise<void>>> =>
  runExcel(memory, null, async (context) => {
    const names = new SheetNames();
    const { worksheets } = context.workbook;
    worksheets.load('items/id,items/name');
    const handlers: readonly Handler[] = [
      worksheets.onChanged.add(onChanged(names, listener)),
      worksheets.onSelectionChanged.add(onSelected(names, listener)),
      worksheets.onAdded.add(onSheets(memory, listener)),
      worksheets.onDeleted.add(onSheets(memory, listener)),
    ];
    await context.sync();
    names.note(worksheets.items);
    return success(stopping(handlers));
  });
