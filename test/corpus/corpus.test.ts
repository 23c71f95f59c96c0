import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newKinds, validatorErrors } from '../peers/ooxml-validator';
import { holdWorkbook } from './hold';

/** Public workbooks, most of them written by Excel; they are no part of the project. */
const CORPUS = join(__dirname, '../../../shared/corpus');
const isLong = process.env['SHINKO_RUNS'] !== undefined;
const [FILES, VALIDATED] = isLong ? [60, 60] : [8, 2];

const known = JSON.parse(readFileSync(join(__dirname, 'known.json'), 'utf8')) as Readonly<
  Record<string, string>
>;

const sample = (): readonly string[] => {
  if (!existsSync(CORPUS)) return [];
  const names = readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.xlsx$/iu.test(name) && known[name] === undefined)
    .sort();
  return Array.from({ length: FILES }, (_, at) => names[Math.floor((at * names.length) / FILES)]!);
};

const names = sample();
const onCorpus = names.length > 0 ? describe : describe.skip;

onCorpus(`公開されているブック（../shared/corpus がないところでは「実行しない」）`, () => {
  it.each(names)(
    '%s は SheetJS と同じに読め、変えても、ほかは変わらず、新しい誤りもない',
    (name) => {
      const bytes = new Uint8Array(readFileSync(join(CORPUS, name)));
      const { held, changed } = holdWorkbook(bytes);
      expect(held).toMatchObject({ wrong: [], faults: [] });
      if (held.outcome !== 'read') expect(held.peerReads).toBe(false);
      if (names.indexOf(name) % Math.ceil(FILES / VALIDATED) !== 0) return;
      const before = validatorErrors(bytes);
      for (const book of [changed.splice, changed.sheet]) {
        if (book) expect(newKinds(before, validatorErrors(book))).toEqual([]);
      }
    },
    120_000,
  );
});
