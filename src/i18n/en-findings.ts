import type { Words } from './ja';

/** English words of the list of findings. */
export const enFindings: Words['pane']['findings'] = {
  accept: {
    open: 'Let stand with a reason',
    openFor: (message) => `Let stand with a reason: ${message}`,
    reason: 'Reason',
    hint: (limit) =>
      `At most ${limit} characters. It stays in the workbook and is submitted with it.`,
    empty: 'Please give a reason.',
    save: 'Let stand',
    close: 'Cancel',
    given: (reason) => `Reason: ${reason}`,
    takeBack: 'Take back',
    takeBackFor: (message) => `Take the reason back: ${message}`,
    accepted: 'Let stand with a reason.',
    takenBack: 'The reason was taken back.',
    undoAccepted: 'giving a reason',
    undoTakenBack: 'taking a reason back',
    hide: (count) => `Hide the ${count} with a reason`,
    allAccepted: 'No errors, and every warning has a reason. The sheet is ready to be submitted.',
  },
};
