import { WorkbookMerge } from '../app/merge/workbook-merge';
import { isRejected } from '../app/merge/diff-workbook';
import { localTime } from '../app/clock/local-time';
import { writingOf, writeMerge } from '../app/merge/merge';
import { parseDecisions, type Decided } from '../app/merge/decisions';
import { mergeReport, type DepartmentRow, type MergeReport } from '../app/merge/merge-report';
import type { ChosenReference } from '../app/recognise/reference';
import { ruleTitle } from '../core/rules/registry';
import { countConflicts } from '../core/merge/resolve/conflict-items';
import type { SettleRule } from '../core/merge/resolve/settle';
import { foldedLine } from '../core/text/text';
import { recordDoubtSentence } from '../i18n/doubt-sentence';
import {
  departmentFileFailureSentence,
  fileFailureSentence,
  masterFailureSentence,
} from '../i18n/failure-sentences';
import {
  CallFailure,
  choiceOption,
  EXIT,
  neededOption,
  textOption,
  type Call,
  type Steps,
} from './call/call';
import { codeOf } from './call/error-code';
import {
  isOpenElsewhere,
  readBytes,
  readJson,
  refuseExisting,
  tellIfFinal,
  tellRemarks,
  writeAllWhole,
  type NewFile,
} from './call/files';
import { diffAt, type DiffOutcome } from './call/diff-at';
import type { DiffScene, DiffSource } from './call/place';
import { chosenReference } from './check';

/** What stands in a folder and may be a department's file; Excel's lock files are none. */
const IN_FOLDER = /^(?!~\$|\.).*\.(?:xlsx|xlsm|xls)$/iu;

/** The named files, and those in named folders; master and output are none of them. */
const departmentFiles = (
  call: Call,
  named: readonly string[],
  own: readonly string[],
): readonly string[] => {
  const { place } = call;
  const excluded = new Set(own.map((file) => place.resolve(file)));
  const files = named.flatMap((name): readonly string[] => {
    if (place.standing(name) !== 'folder') return [name];
    try {
      const found = place.list(name).filter((file) => IN_FOLDER.test(file));
      return found
        .sort()
        .map((file) => place.join(name, file))
        .filter((file) => !excluded.has(place.resolve(file)));
    } catch (error) {
      throw new CallFailure(call.words.cli.cannotRead(name, codeOf(error)));
    }
  });
  if (files.length === 0) throw new CallFailure(call.words.merge.cli.noFiles);
  return [...new Set(files)];
};

const decisionsFrom = (call: Call): Decided => {
  const file = textOption(call, 'decisions');
  if (file === undefined) return { decisions: [], overrides: [] };
  const decisions = parseDecisions(readJson(call, file));
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
  return `${'█'.repeat(filled)}${'░'.repeat(BAR - filled)} ${done}/${total} ${file}`;
};

interface MergeAtWork {
  readonly merge: WorkbookMerge;
  readonly scene: DiffScene;
}

/** Adds a compared file; a bad one is told and the others go on. */
const addOutcome = (call: Call, merge: WorkbookMerge, file: string, outcome: DiffOutcome): void => {
  const { words, streams } = call;
  const tell = (sentence: string): void => {
    streams.progress?.('');
    streams.err(`${sentence}\n`);
  };
  if (isOpenElsewhere(call, file)) tell(words.cli.openElsewhere(file));
  const added = merge.addDiff(outcome);
  if (!isRejected(added)) return;
  const { fiscalYear } = merge.master;
  tell(`${file}: ${departmentFileFailureSentence(words, added.failure, fiscalYear)}`);
};

/** Compares the files in threads and adds them by their order. */
function* mergeInThreads(
  call: Call,
  merge: WorkbookMerge,
  files: readonly string[],
  pool: DiffSource,
): Generator<Promise<void>, void, void> {
  try {
    for (const [index, file] of files.entries()) {
      call.streams.progress?.(progressLine(index, files.length, call.place.basename(file)));
      let outcome = pool.take();
      while (!outcome) {
        yield pool.arrival();
        outcome = pool.take();
      }
      addOutcome(call, merge, file, outcome);
    }
  } finally {
    pool.close();
  }
}

/** Reads the files one by one. */
function* mergeFiles(
  call: Call,
  merging: MergeAtWork,
  files: readonly string[],
): Generator<Promise<void> | undefined, void, void> {
  const { merge, scene } = merging;
  const pool = call.place.compare?.(files, scene);
  if (pool) yield* mergeInThreads(call, merge, files, pool);
  else {
    for (const [index, file] of files.entries()) {
      call.streams.progress?.(progressLine(index, files.length, call.place.basename(file)));
      addOutcome(call, merge, file, diffAt(merge.differ, file, call.place.read));
      yield;
    }
  }
  call.streams.progress?.('');
}

const plainStatusWord = (
  { merge, cycle }: Call['words'],
  { status, stamp, blank, state }: DepartmentRow,
): string => {
  if (status === 'missing' && state !== 'missing') return cycle.before(cycle.state[state]);
  if (status !== 'merged') return merge.status[status];
  if (state === 'returned' || state === 'approved') return cycle.state[state];
  return blank ? merge.status.blank : merge.status.merged[stamp];
};

/** How far a department is, and who has not approved what it sent. */
const statusWord = (words: Call['words'], row: DepartmentRow): string => {
  const { unapproved = [], stamp, status } = row;
  const isOpen = status === 'merged' && stamp !== 'none' && unapproved.length > 0;
  const word = plainStatusWord(words, row);
  return isOpen ? `${word}${words.cycle.unapproved(words.listed(unapproved))}` : word;
};

const tellDepartments = ({ words, locale, streams }: Call, { departments }: MergeReport): void => {
  const { cli, rulesDiffer } = words.merge;
  const lines = departments.map((row) =>
    cli.row(
      row.name ?? cli.unknownDepartment,
      statusWord(words, row),
      row.file ?? '',
      row.submittedAt === null ? '' : words.dates.time(row.submittedAt),
      row.errors,
      row.warnings,
      row.changes,
    ),
  );
  streams.out(`${lines.join('\n')}\n`);
  for (const { file, doubts = [] } of departments)
    for (const doubt of doubts)
      streams.err(`${file ?? ''}: ${recordDoubtSentence(words, doubt)}\n`);
  for (const { file, rulesDiffer: names, stamped, errors, warnings } of departments) {
    if (!names || !stamped) continue;
    const counts = [stamped.error, stamped.warning, errors, warnings] as const;
    streams.err(
      `${file ?? ''}: ${rulesDiffer(words.listed(names.map((id) => ruleTitle(id, locale))), ...counts)}\n`,
    );
  }
};

/** Says of each returned book what came of its questions, one by one. */
const tellQuestions = ({ words, streams }: Call, { questions = [] }: MergeReport): void => {
  const { cli } = words.cycle;
  for (const file of new Set(questions.map((question) => question.file))) {
    const own = questions.filter((question) => question.file === file);
    const count = (state: string): number => own.filter((one) => one.state === state).length;
    const lines = own.map(({ id, item, cell, text, state, answer, before, after }) =>
      cli.outcomeRow({
        id,
        item: item === null ? '' : String(item),
        cell,
        text: foldedLine(text),
        state:
          state === 'changed'
            ? cli.outcome.changed(foldedLine(before ?? '…'), foldedLine(after ?? '…'))
            : cli.outcome[state],
        answer: foldedLine(answer),
      }),
    );
    const summary = cli.questions(count('changed'), count('answered'), count('left'));
    streams.out(`${file}: ${summary}\n${lines.join('\n')}\n`);
  }
};

const openMerge = (
  call: Call,
  file: string,
  bytes: Uint8Array,
  chosen: ChosenReference,
): readonly [WorkbookMerge, Parameters<typeof writingOf>[0]] => {
  const { words } = call;
  const content = call.place.xlsx.read(bytes);
  if (!content.ok) {
    const isText = content.failure.kind === 'not-xlsx';
    const sentence = `${file}: ${fileFailureSentence(words, content.failure)}`;
    throw new CallFailure(isText ? words.merge.cli.masterText(file) : sentence);
  }
  tellRemarks(call, file, content.value.remarks);
  const merge = WorkbookMerge.open(content.value, call.place.xlsx, chosen);
  if (merge.ok) return [merge.value, content.value];
  const { failure } = merge;
  throw new CallFailure(`${file}: ${masterFailureSentence(words, failure)}`);
};

/** `shinko merge MASTER.xlsx DEPT.xlsx... -o OUT.xlsx`: the master is only read; OUT appears whole or not at all. */
export function* runMerge(call: Call): Steps {
  const { words, streams } = call;
  const [master, ...named] = call.files;
  if (master === undefined) throw new CallFailure(words.cli.missing('MASTER.xlsx'));
  const output = neededOption(call, 'output', '-o OUT.xlsx');
  const report = textOption(call, 'report');
  const settlement = { ...decisionsFrom(call), rule: ruleFrom(call) };
  for (const file of [output, report]) if (file !== undefined) refuseExisting(call, file);
  const bytes = readBytes(call, master);
  const chosen = chosenReference(call);
  const [merge, content] = openMerge(call, master, bytes, chosen);
  if (isOpenElsewhere(call, master)) streams.err(`${words.cli.openElsewhere(master)}\n`);
  const scene = { master: bytes, chosen };
  yield* mergeFiles(call, { merge, scene }, departmentFiles(call, named, [master, output]));
  const result = merge.finish(settlement);
  const moment = { at: localTime(new Date()), id: call.place.newId() };
  const merged = writeMerge(
    bytes,
    call.place.xlsx,
    content,
    writingOf(content, merge, result, moment),
  );
  if (!merged.ok) throw new CallFailure(`${master}: ${fileFailureSentence(words, merged.failure)}`);
  const json = mergeReport(merge, result, ({ failure }) =>
    departmentFileFailureSentence(words, failure, merge.master.fiscalYear),
  );
  const files: NewFile[] = [{ file: output, content: merged.value }];
  if (report !== undefined)
    files.push({ file: report, content: `${JSON.stringify(json, null, 2)}\n` });
  yield* writeAllWhole(call, files);
  tellDepartments(call, json);
  tellQuestions(call, json);
  for (const { file, remarks } of merge.returned) tellRemarks(call, file, remarks);
  const { openItems, openFields } = countConflicts(result.conflicts);
  const left = json.left.filter(({ taken }) => !taken).length;
  const { cli } = words.merge;
  const summary = cli.summary(json.merged.length, json.changes.length, openItems, openFields, left);
  streams.err(`${summary} ${words.cli.written(output)}\n`);
  tellIfFinal(call, output, merged.value);
  if (openFields > 0) streams.err(`${cli.openConflicts(openItems, openFields)}\n`);
  if (json.rejected.length > 0) return EXIT.wrong;
  return openFields > 0 ? EXIT.findings : EXIT.done;
}
