import { DOCUMENTED, type WayCase } from './probe';

interface Told {
  readonly address: string;
}

type Handlers = OfficeExtension.EventHandlers<Told>;

/** What one act tells of: addresses, in order. */
const toldOf = async (
  name: string,
  handlers: (worksheets: Excel.WorksheetCollection) => Handlers,
  act: (sheet: Excel.Worksheet) => void,
  settle: (isThere: () => boolean) => Promise<void>,
): Promise<readonly string[]> => {
  const told: string[] = [];
  const handler = await Excel.run(async (context) => {
    const added = handlers(context.workbook.worksheets).add((event) => {
      told.push(event.address);
      return Promise.resolve();
    });
    await context.sync();
    return added;
  });
  await Excel.run(async (context) => {
    act(context.workbook.worksheets.getItem(name));
    await context.sync();
  });
  await settle(() => told.length > 0);
  await Excel.run(handler.context as Excel.RequestContext, async (context) => {
    handler.remove();
    await context.sync();
  });
  return told;
};

const selectionEvents: WayCase = {
  id: 'way.selectionEvents',
  run: async ({ sheet, settle }) => {
    const told = await toldOf(
      await sheet(),
      ({ onSelectionChanged }) => onSelectionChanged as unknown as Handlers,
      (own) => own.getRange('B2').select(),
      settle,
    );
    return told.length > 0 ? DOCUMENTED : 'silent';
  },
};

const changeEvents: WayCase = {
  id: 'way.changeEvents',
  run: async ({ sheet, settle }) => {
    const told = await toldOf(
      await sheet(),
      ({ onChanged }) => onChanged as unknown as Handlers,
      (own) => {
        own.getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ];
      },
      settle,
    );
    if (told.length === 0) return 'silent';
    return told.some((address) => address !== '') ? DOCUMENTED : 'without-address';
  },
};

/** Ways of telling. */
export const EVENT_WAYS: readonly WayCase[] = [selectionEvents, changeEvents];
