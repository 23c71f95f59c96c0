import { catalogToJson } from '../core/catalog/catalog-json';
import { catalogPlaces, type Catalog } from '../core/catalog/catalog';
import { takePlans, type PlansTaken } from '../core/catalog/take-plans';
import { yearLabel } from '../core/era/fiscal-year';
import { CallFailure, EXIT, neededOption, type Call, type Steps } from './call/call';
import { readCatalog, refuseExisting, writeWhole } from './call/files';

const sheetAndPlan = (call: Call): readonly [string, string | undefined] => {
  const [file, document, ...others] = call.files;
  if (file === undefined) throw new CallFailure(call.words.cli.missing('FILE'));
  if (others.length > 0) throw new CallFailure(call.words.plan.targets.twoFiles);
  return [file, document];
};

const takenPlans = (call: Call, catalog: Catalog, document: string): PlansTaken =>
  takePlans(catalog, readCatalog(call, document), call.options.likely === true);

/** What came with the plan's own document, and which of its items have none, or perhaps one, in the sheet. */
const tellTaken = ({ words, options, streams }: Call, taken: PlansTaken): void => {
  const { targets } = words.plan;
  const lines = [
    targets.taken(taken.items, taken.targets),
    ...taken.likely.map(({ from, to }) =>
      options.likely === true
        ? targets.tookLikely(from!.name, to!.name)
        : targets.likely(from!.name, to!.name),
    ),
    ...taken.unmatched.map(({ name }) => targets.unmatched(name)),
  ];
  streams.err(lines.map((line) => `${line}\n`).join(''));
};

/** `shinko import FILE [PLAN] -o CATALOG.json`; what PLAN, the plan's own document, says is planned comes along; what a person must settle is listed on stderr. */
export function* runImport(call: Call): Steps {
  const [file, document] = sheetAndPlan(call);
  const output = neededOption(call, 'output', '-o CATALOG.json');
  refuseExisting(call, output);
  const read = readCatalog(call, file);
  const taken = document === undefined ? undefined : takenPlans(call, read, document);
  const catalog = taken?.catalog ?? read;
  yield* writeWhole(call, output, `${JSON.stringify(catalogToJson(catalog), null, 2)}\n`);
  const { cli } = call.words;
  const repeats = catalogPlaces(catalog).filter((place) => place.entry.repeat).length;
  call.streams.err(`${cli.imported(catalog.items.length, repeats)} ${cli.written(output)}\n`);
  if (taken) tellTaken(call, taken);
  for (const { items, count, from } of catalog.candidates) {
    call.streams.err(`${cli.candidates(call.words.together(items), count, yearLabel(from))}\n`);
  }
  return EXIT.done;
}
