import { useState } from 'react';
import { localTime } from '../../app/clock/local-time';
import { withReturned, type Board } from '../../app/cycle/board';
import {
  makeReturnedBook,
  openFileToReturn,
  type FileToReturn,
  type FileToReturnFailure,
} from '../../app/cycle/give-back';
import type { ReturnFailure } from '../../app/cycle/return-book';
import { saveIdentity } from '../../app/record/save-identity';
import type { WorkbookIdentity } from '../../core/record/identity';
import { parseQuestionText, type AskedQuestion } from '../../core/return/asked';
import type { Words } from '../../i18n';
import { checkFailureSentence } from '../../i18n/failure-sentences';
import { toFileFailure, toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';

interface Setting {
  readonly board: Board;
  readonly identity: WorkbookIdentity;
  readonly check: Pick<Check, 'setIdentity'>;
  readonly journal: Pick<Journal, 'record'>;
  readonly onStatus: (status: string) => void;
}

interface GiveBackState {
  readonly file: FileToReturn | null;
  readonly failure: PaneFailure | null;
  readonly busy: boolean;
  readonly choose: (file: File) => Promise<void>;
  readonly close: () => void;
  /** Makes the book of the questions chosen and of a person's own lines. */
  readonly make: (chosen: readonly AskedQuestion[], own: string) => Promise<void>;
}

const plain = (sentence: string): PaneFailure => ({ sentence, details: null });

const fileFailureOf = (words: Words, name: string, failure: FileToReturnFailure): PaneFailure => {
  if (failure.kind === 'file') return toFileFailure(words, name, failure);
  if (failure.kind === 'no-department') {
    return plain(`${name}: ${words.pane.round.giveBack.noDepartment}`);
  }
  return plain(`${name}: ${checkFailureSentence(words, failure.failure)}`);
};

const returnFailureOf = (words: Words, failure: ReturnFailure): PaneFailure => {
  if (failure.kind === 'no-place') {
    return plain(words.pane.round.giveBack.noPlace(failure.index + 1));
  }
  return plain(failure.kind === 'no-form' ? words.sheet.noForm : words.file.newerRecord);
};

/** A person's lines as questions; the first line that names no place. */
const linesOf = (own: string): readonly AskedQuestion[] | string => {
  const asked: AskedQuestion[] = [];
  for (const line of own.split('\n').filter((text) => text.trim() !== '')) {
    const question = parseQuestionText(line);
    if (!question) return line;
    asked.push(question);
  }
  return asked;
};

/** Gives a department's file back: chosen, asked, made, and noted in the master. */
export const useGiveBack = (setting: Setting): GiveBackState => {
  const { board, identity, check, journal, onStatus } = setting;
  const { workbook: port, words, locale, loadXlsx, saveFile, newId, now } = useServices();
  const said = words.pane.round.giveBack;
  const [file, setFile] = useState<FileToReturn | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const [busy, setBusy] = useState(false);
  const choose = async (chosen: File): Promise<void> => {
    setBusy(true);
    const open = async () => {
      const bytes = new Uint8Array(await chosen.arrayBuffer());
      const departments = board.departments.map(({ department }) => department);
      const plan = { plan: board.plan, departments };
      return openFileToReturn(chosen.name, bytes, await loadXlsx(), plan, locale);
    };
    const opened = await open().finally(() => setBusy(false));
    setFile(opened.ok ? opened.value : null);
    setFailure(opened.ok ? null : fileFailureOf(words, chosen.name, opened.failure));
  };
  const note = async (department: string, record: { round: number; at: string }): Promise<void> => {
    const saved = await saveIdentity(port, loadXlsx, identity, (known) =>
      withReturned(known, department, record),
    );
    if (!saved.ok) return setFailure(toPaneFailure(words, saved.failure));
    check.setIdentity(saved.value.identity);
    if (saved.value.entry) journal.record(saved.value.entry, said.undo(department));
  };
  const hand = async (name: string, bytes: Uint8Array): Promise<boolean> => {
    if (saveFile) {
      saveFile(name, bytes);
      return true;
    }
    const opened = await port.openNew(bytes);
    if (!opened.ok) setFailure(toPaneFailure(words, opened.failure));
    return opened.ok;
  };
  const make = async (chosen: readonly AskedQuestion[], own: string): Promise<void> => {
    if (!file) return;
    const lines = linesOf(own);
    if (typeof lines === 'string') return setFailure(plain(said.bad(lines)));
    const questions = [...chosen, ...lines];
    if (questions.length === 0) return setFailure(plain(said.none));
    const { department } = file;
    const giving = { questions, at: localTime(now()), deadline: board.deadline, id: newId() };
    const made = makeReturnedBook(file, await loadXlsx(), giving);
    if (!made.ok) {
      const why = made.failure;
      return setFailure(
        why.kind === 'file' ? toFileFailure(words, file.file, why) : returnFailureOf(words, why),
      );
    }
    setFailure(null);
    const { record, bytes } = made.value;
    const name = said.fileName(file.file.replace(/\.xls[xm]$/iu, ''), record.round);
    if (!(await hand(name, bytes))) return;
    setFile(null);
    await note(department, record);
    onStatus(said.made(department, record.round, record.questions.length));
  };
  const close = (): void => {
    setFile(null);
    setFailure(null);
  };
  return { file, failure, busy, choose, close, make };
};
