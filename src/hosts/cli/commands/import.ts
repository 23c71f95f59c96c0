import { catalogToJson } from '../../../core/catalog/catalog-json';
import { catalogPlaces } from '../../../core/catalog/catalog';
import { yearLabel } from '../../../core/era/fiscal-year';
import { EXIT, neededOption, onlyFile, type Call, type Steps } from '../call';
import { readCatalog, refuseExisting, writeWhole } from '../files';

/** `shinko import FILE -o CATALOG.json`; candidates that a person must settle are listed on stderr. */
export function* runImport(call: Call): Steps {
  const file = onlyFile(call);
  const output = neededOption(call, 'output', '-o CATALOG.json');
  refuseExisting(call, output);
  const catalog = readCatalog(call, file);
  yield* writeWhole(call, output, `${JSON.stringify(catalogToJson(catalog), null, 2)}\n`);
  const { cli } = call.words;
  const repeats = catalogPlaces(catalog).filter((place) => place.entry.repeat).length;
  call.streams.err(`${cli.imported(catalog.items.length, repeats)} ${cli.written(output)}\n`);
  for (const { items, count, from } of catalog.candidates) {
    call.streams.err(`${cli.candidates(items.join('・'), count, yearLabel(from))}\n`);
  }
  return EXIT.done;
}
