import { localDay } from '../app/clock/local-time';
import { boardJson, boardOfWorkbook, reminderOf, type ShownRow } from '../app/cycle/board';
import { masterFailureSentence } from '../i18n/failure-sentences';
import { yearName } from '../core/era/fiscal-year';
import { CallFailure, choiceOption, EXIT, onlyFile, type Call, type ExitStatus } from './call/call';
import { readWorkbook } from './call/files';
import { chosenReference } from './check';

const rowLine = ({ words }: Call, row: ShownRow): string => {
  const { cli, state } = words.cycle;
  const { department, at, by, file, counts, changes, round, approvals, late } = row;
  return cli.boardRow({
    department,
    state: `${state[row.state]}${row.unapproved.length > 0 ? words.cycle.unapproved(words.listed(row.unapproved)) : ''}`,
    file: file ?? '',
    at: [at === null ? '' : words.dates.time(at), by ?? ''].join(' ').trim(),
    counts: counts ? cli.boardCounts(counts.errors, counts.warnings, counts.reasons) : '',
    changes,
    round,
    approvals: words.listed(
      approvals.map(({ role, by: name, holds }) => cli.approval(role, name, holds)),
    ),
    late,
  });
};

/** `shinko board MASTER.xlsx`: how far each department is, as the master knows; `--reminder` writes to those who are late. */
export const runBoard = (call: Call): ExitStatus => {
  const { words, streams } = call;
  const file = onlyFile(call);
  const format = choiceOption(call, 'format', ['text', 'json'], 'text');
  const today = localDay(new Date());
  const workbook = readWorkbook(call, file);
  const department = workbook.identity?.department ?? null;
  if (department !== null)
    throw new CallFailure(words.cycle.cli.boardOfDepartment(file, department));
  const board = boardOfWorkbook(workbook, chosenReference(call), today);
  if (!board.ok) throw new CallFailure(`${file}: ${masterFailureSentence(words, board.failure)}`);
  const { cli, reminder } = words.cycle;
  const { plan, fiscalYear, deadline, departments } = board.value;
  if (call.options.reminder === true) {
    const text = reminderOf(board.value, {
      ...reminder,
      day: words.dates.day,
      listed: words.listed,
    });
    if (text === null) throw new CallFailure(cli.noDeadline(file));
    streams.out(`${text}\n`);
  } else if (format === 'json') {
    streams.out(`${JSON.stringify(boardJson(board.value), null, 2)}\n`);
  } else {
    const heading = cli.boardHeading(file, plan, yearName(fiscalYear));
    const limit =
      deadline === null ? [] : [cli.deadline(file, words.dates.day(deadline), today > deadline)];
    const rows = departments.map((row) => rowLine(call, row));
    streams.out(`${[heading, ...limit, ...rows].join('\n')}\n`);
  }
  return EXIT.done;
};
