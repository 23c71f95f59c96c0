import { createHash, randomBytes } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CallFailure, textOption, type Call } from '../../../commands/call/call';
import { codeOf } from '../../../commands/call/error-code';
import { writeFailure } from '../../../commands/call/write-failure';
import type { BookTables } from './book-tables';
import type { DataSetPart } from './parts';

/** Where a table is made, and where it goes once it is whole. */
interface TablePlace {
  readonly named: string;
  readonly place: string;
  readonly beside: string;
}

/** Options that do not change what is made. */
const ELSEWHERE: readonly string[] = ['output', 'resume', 'force'];
/** Options that name a file which is read. */
const NAMING_FILES: readonly string[] = ['catalog', 'previous', 'profile'];

/** By what a call would make the same again: its options and what the files that they name hold. */
const identityOf = ({ options, locale, place }: Call): string => {
  const asked = Object.entries(options)
    .filter(([name]) => !ELSEWHERE.includes(name))
    .map(([name, value]) => {
      const file = NAMING_FILES.includes(name) && typeof value === 'string' ? value : null;
      return [name, value, file === null ? '' : place.trace(file)];
    });
  return createHash('sha256')
    .update(JSON.stringify([asked.sort(), locale]))
    .digest('hex');
};

/** Names of the records of a set that is being made: by what, and what of it is whole. */
const BEGUN = 'begun.json';
const recordName = (index: number): string => `${String(index).padStart(5, '0')}.json`;
const partName = (index: number): string => `part-${String(index).padStart(5, '0')}.parquet`;

/**
 * Tables of Parquet files in folders `fiscal_year=…/city=…`, made beside their places and put there whole, or not at
 * all. Parts are written as they come; a set that may be gone on with keeps those that are whole.
 */
export class DataSet {
  private readonly tables: Readonly<Record<keyof BookTables, TablePlace | undefined>>;
  private readonly isKept: boolean;
  /** What each group's files were before any was read: one that is written meanwhile is read again. */
  private readonly records: readonly string[];

  constructor(
    private readonly call: Call,
    output: string,
    private readonly groups: readonly (readonly string[])[],
  ) {
    this.isKept = call.options.resume === true;
    this.records = this.isKept ? groups.map((files) => this.recordOf(files)) : [];
    const findings = textOption(call, 'findings');
    this.tables = {
      figures: this.placeOf(output),
      findings: findings === undefined ? undefined : this.placeOf(findings),
    };
    this.begin();
  }

  /** Whether a group's parts are whole since an earlier call, and its files as they were. */
  isWhole(index: number): boolean {
    if (!this.isKept) return false;
    const record = join(this.folders()[0]!.beside, recordName(index));
    return existsSync(record) && readFileSync(record, 'utf8') === this.records[index];
  }

  /** Writes a group's parts. */
  add(index: number, parts: readonly DataSetPart[]): void {
    for (const { table, folder, content } of parts) {
      const { beside, place } = this.tables[table]!;
      this.at(join(place, folder, partName(index)), () => {
        mkdirSync(join(beside, folder), { recursive: true });
        writeFileSync(join(beside, folder, partName(index)), content);
      });
    }
    if (this.isKept) this.write(recordName(index), this.records[index]!);
  }

  /** Puts all tables in their places. */
  finish(): void {
    if (this.isKept) this.forgetRecords();
    const placed: TablePlace[] = [];
    for (const table of this.folders()) {
      this.at(table.named, () => {
        try {
          if (existsSync(table.place)) rmdirSync(table.place);
          renameSync(table.beside, table.place);
        } catch (error) {
          for (const { place, beside } of placed) renameSync(place, beside);
          throw error;
        }
      });
      placed.push(table);
    }
  }

  /** Ends where it is; nothing is left behind but what may be gone on with. */
  end(): void {
    const whole = this.groups.filter((_, index) => this.isWhole(index)).flat().length;
    if (whole === 0) {
      for (const { beside } of this.folders()) this.take(beside);
      return;
    }
    const { words, streams } = this.call;
    const beside = this.folders().map((table) => table.beside);
    streams.err(
      `${words.plan.dataSet.kept(whole, this.groups.flat().length, words.listed(beside))}\n`,
    );
  }

  private folders(): readonly TablePlace[] {
    return Object.values(this.tables).filter((table) => table !== undefined);
  }

  private placeOf(named: string): TablePlace {
    const place = resolve(named);
    const name = this.isKept
      ? `${basename(place)}.part`
      : `.${randomBytes(8).toString('hex')}.part`;
    if (existsSync(place) && readdirSync(place).length > 0) {
      throw new CallFailure(this.call.words.plan.folderNotEmpty(named));
    }
    return { named, place, beside: join(dirname(place), name) };
  }

  /** Goes on with what an earlier call began, or begins. */
  private begin(): void {
    const identity = identityOf(this.call);
    const begun = join(this.folders()[0]!.beside, BEGUN);
    const isSame =
      existsSync(begun) &&
      readFileSync(begun, 'utf8') === identity &&
      this.folders().every(({ beside }) => existsSync(beside));
    if (isSame) {
      this.forgetHalves();
      return;
    }
    for (const { beside, named } of this.folders()) {
      if (existsSync(beside)) this.at(named, () => rmSync(beside, { recursive: true }));
      this.at(named, () => mkdirSync(beside));
    }
    if (this.isKept) this.write(BEGUN, identity);
  }

  /** A group's files, and what changes whenever one of them is written. */
  private recordOf(files: readonly string[]): string {
    return JSON.stringify(files.map((file) => [file, this.call.place.trace(file)]));
  }

  /** Takes away the parts of groups that are not whole. */
  private forgetHalves(): void {
    const whole = new Set(
      this.groups.flatMap((_, index) => (this.isWhole(index) ? [partName(index)] : [])),
    );
    for (const { beside, named } of this.folders()) {
      for (const name of readdirSync(beside, { recursive: true, encoding: 'utf8' })) {
        if (name.endsWith('.parquet') && !whole.has(basename(name)))
          this.at(named, () => rmSync(join(beside, name)));
      }
    }
  }

  private forgetRecords(): void {
    const [{ beside, named }] = this.folders() as readonly [TablePlace];
    for (const name of readdirSync(beside)) {
      if (name.endsWith('.json')) this.at(named, () => rmSync(join(beside, name)));
    }
  }

  /** Writes a record whole: one that is there tells the truth. */
  private write(name: string, text: string): void {
    const [{ beside, named }] = this.folders() as readonly [TablePlace];
    this.at(named, () => {
      writeFileSync(join(beside, `${name}.part`), text);
      renameSync(join(beside, `${name}.part`), join(beside, name));
    });
  }

  private take(beside: string): void {
    try {
      rmSync(beside, { recursive: true, force: true });
    } catch (error) {
      const { words, streams } = this.call;
      streams.err(`${words.cli.leftBehind(beside, codeOf(error))}\n`);
    }
  }

  private at(file: string, work: () => void): void {
    try {
      work();
    } catch (error) {
      throw writeFailure(this.call, file, codeOf(error));
    }
  }
}
