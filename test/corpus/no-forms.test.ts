import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createXlsx } from '../../src/adapters/xlsx';
import { recogniseWorkbook } from '../../src/app/recognise/recognised-workbook';

/** Public workbooks, hardly any of them a progress sheet; they are no part of the project. */
const CORPUS = join(__dirname, '../../../shared/corpus');
const isLong = process.env['SHINKO_RUNS'] !== undefined;
/** Of all workbooks each so many-th is looked at; in the long run each. */
const STEP = isLong ? 1 : 12;

const names = existsSync(CORPUS)
  ? readdirSync(CORPUS, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.xls[xm]$/iu.test(name))
      .sort()
      .filter((_, index) => index % STEP === 0)
  : [];
const onCorpus = names.length > 0 ? it : it.skip;
const xlsx = createXlsx();

onCorpus(
  '公開されているブックのどれも、進行管理シートに取り違えない（../shared/corpus がないところでは「実行しない」）',
  () => {
    const taken = names.flatMap((name) => {
      const book = xlsx.read(new Uint8Array(readFileSync(join(CORPUS, name))));
      const forms = book.ok ? recogniseWorkbook(book.value).forms : [];
      return forms.map(({ grid }) => `${name}!${grid.sheet}`);
    });
    expect(taken).toEqual([]);
    expect(names.length).toBeGreaterThan(100);
  },
  600_000,
);
