import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { Collection } from '../../../app/collect';
import { isRejected } from '../../../app/fold-workbook';
import { localTime } from '../../../app/local-time';
import { planWriting, writeMerge } from '../../../app/merge';
import {
  mergeReport,
  parseDecisions,
  type Decided,
  type MergeReport,
} from '../../../app/merge-report';
import type { SettleRule } from '../../../core/merge/settle';
import { collectFailureSentence, fileFailureSentence } from '../../../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  textOption,
  type Call,
  type ExitStatus,
} from '../call';
import { codeOf, readBytes, refuseExisting, writeWhole, xlsx } from '../files';
import { chosenReference } from './check';

/** What stands in a folder and may be a department's file; Excel's lock files are none. */
const IN_FOLDER = /^(?!~\$|\.).*\.(?:xlsx|xlsm|xls)$/iu;

/** The named files, and those in named folders; master and output are none of them. */
const departmentFiles = (
  call: Call,
  named: readonly string[],
  own: readonly string[],
): readonly string[] => {
  const excluded = new Set(own.map((file) => resolve(file)));
  const files = named.flatMap((name): readonly string[] => {
    if (!statSync(name, { throwIfNoEntry: false })?.isDirectory()) return [name];
    try {
      const found = readdirSync(name).filter((file) => IN_FOLDER.test(file));
      return found
        .sort()
        .map((file) => join(name, file))
        .filter((file) => !excluded.has(resolve(file)));
    } catch (error) {
      throw new CallFailure(call.words.cli.cannotRead(name, codeOf(error)));
    }
  });
  if (files.length === 0) throw new CallFailure(call.words.merge.cli.noFiles);
  return [...new Set(files)];
};

const decisionsFrom = (call: Call): Decided => {
  const file = textOption(call, 'decisions');
  if (file === undefined) return { decisions: [], takes: [] };
  const text = new TextDecoder().decode(readBytes(call, file));
  let json: unknown = null;
  try {
    json = JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch {
    // Text that is no JSON holds no decisions either.
  }
  const decisions = parseDecisions(json);
  if (decisions.ok) return decisions.value;
  throw new CallFailure(call.words.merge.cli.badDecisions(file, decisions.failure.path));
};

const ruleFrom = (call: Call): SettleRule | null =>
  textOption(call, 'settle') === undefined
    ? null
    : choiceOption(call, 'settle', ['master', 'newest', 'lead'] as const);

const BAR = 24;

/** `████░░░░ 120/1000 健康課.xlsx` */
const progressLine = (done: number, total: number, file: string): string => {
  const filled = Math.floor((done / total) * BAR);
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${basename(file)}`;
};

const takeIn = (collection: Collection, file: string): ReturnType<typeof collection.add> => {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    return collection.reject(file, { kind: 'cannot-read', code: codeOf(error) });
  }
  return collection.add(file, bytes);
};

/** Reads the files one by one; a bad one is told and the others go on. */
const collect = (call: Call, collection: Collection, files: readonly string[]): void => {
  for (const [index, file] of files.entries()) {
    call.streams.progress?.(progressLine(index, files.length, file));
    const taken = takeIn(collection, file);
    if (isRejected(taken)) {
      const { words } = call;
      const sentence = collectFailureSentence(words, taken.failure, collection.master.fiscalYear);
      call.streams.progress?.('');
      call.streams.err(`${file}: ${sentence}\n`);
    }
  }
  call.streams.progress?.('');
};

const tellDepartments = ({ words, streams }: Call, { departments }: MergeReport): void => {
  const { cli, status } = words.merge;
  const lines = departments.map((row) =>
    cli.row(
      row.name ?? cli.unknownDepartment,
      row.status === 'merged' ? status.merged[row.stamp] : status[row.status],
      row.file ?? '',
      row.submittedAt ?? '',
      row.errors,
      row.warnings,
      row.changes,
    ),
  );
  streams.out(`${lines.join('\n')}\n`);
};

const openCollection = (
  call: Call,
  file: string,
  bytes: Uint8Array,
): readonly [Collection, Parameters<typeof planWriting>[0]] => {
  const { words } = call;
  const content = xlsx.read(bytes);
  if (!content.ok) {
    const isText = content.failure.kind === 'not-xlsx';
    const sentence = `${file}: ${fileFailureSentence(words, content.failure)}`;
    throw new CallFailure(isText ? words.merge.cli.masterText(file) : sentence);
  }
  const collection = Collection.open(content.value, xlsx, chosenReference(call));
  if (collection.ok) return [collection.value, content.value];
  const { failure } = collection;
  const sentence =
    failure.kind === 'no-form' ? words.sheet.noForm : words.sheet.noYear(failure.sheet);
  throw new CallFailure(`${file}: ${sentence}`);
};

/** The time as the record shows it, `2026-04-20 13:05`. */
const recordTime = (now: Date): string => localTime(now).slice(0, 16).replace('T', ' ');

/** `shinko merge MASTER.xlsx DEPT.xlsx... -o OUT.xlsx`: the master is only read; OUT appears whole or not at all. */
export const runMerge = (call: Call): ExitStatus => {
  const { words, streams } = call;
  const [master, ...named] = call.files;
  if (master === undefined) throw new CallFailure(words.cli.missing('MASTER.xlsx'));
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const report = textOption(call, 'report');
  const settlement = { ...decisionsFrom(call), rule: ruleFrom(call) };
  for (const file of [output, report]) if (file !== undefined) refuseExisting(call, file);
  const bytes = readBytes(call, master);
  const [collection, content] = openCollection(call, master, bytes);
  collect(call, collection, departmentFiles(call, named, [master, output]));
  const result = collection.finish(settlement);
  const moment = { at: recordTime(new Date()), id: randomUUID() };
  const merged = writeMerge(bytes, xlsx, planWriting(content, collection, result, moment));
  if (!merged.ok) throw new CallFailure(`${master}: ${fileFailureSentence(words, merged.failure)}`);
  const json = mergeReport(collection, result, ({ failure }) =>
    collectFailureSentence(words, failure, collection.master.fiscalYear),
  );
  writeWhole(call, output, merged.value);
  if (report !== undefined) writeWhole(call, report, `${JSON.stringify(json, null, 2)}\n`);
  tellDepartments(call, json);
  const open = result.conflicts.filter(({ settled }) => settled === null).length;
  const { cli } = words.merge;
  streams.err(
    `${cli.summary(json.merged.length, json.changes.length, open, json.left.filter(({ taken }) => !taken).length)} ${words.cli.written(output)}\n`,
  );
  if (open > 0) streams.err(`${cli.openConflicts(open)}\n`);
  if (json.rejected.length > 0) return EXIT.wrong;
  return open > 0 ? EXIT.findings : EXIT.done;
};
