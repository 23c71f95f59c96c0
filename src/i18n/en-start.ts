import type { jaStart } from './ja-start';

export const enStart: typeof jaStart = {
  name: 'Begin with your table',
  intro:
    'The table that you use now becomes this workbook’s plan. You can go on with the table as it is, or move it into Shinko’s form.',
  open: 'Begin with your table…',
  looking: 'Reading the table…',
  working: 'Writing…',
  comes: 'What the table gives',
  levels: (counts, items) =>
    `${counts.length === 0 ? '' : `levels of ${counts.join(', ')}; `}${items} items`,
  indicators: (indicators, targets) => `${indicators} indicators, ${targets} targets`,
  scale: (choices, source) => `grades ${choices} (${source})`,
  noScale: 'the scale of grades is unknown',
  entries: (years, values, grades, texts) =>
    `entries of ${years}: ${values} actuals, ${grades} grades, ${texts} texts`,
  noEntries: 'nothing is entered yet',
  stay: 'Use the table as it is',
  stayHint: 'No sheet is changed. The plan and the reading are kept in this workbook.',
  move: 'Move it into Shinko’s form',
  moveHint: (sheet) => `Sheet “${sheet}” is made and the entries come along. Your table stays.`,
  moved: 'Comes along',
  notMoved: 'Does not come along',
  nothingLost: 'No entry is left behind.',
  older: (years) => `Years that the form does not show: ${years}`,
  boxes: 'The boxes of progress are added, all blank.',
  isOwn: 'This is Shinko’s own form; there is nothing to move.',
  stop: 'Leave it',
  stayed: 'The table is the plan now: it can be checked, filled in and handed out.',
  done: (sheet) => `Moved to sheet “${sheet}”.`,
  stepStay: 'making the table the plan',
  stepMove: (sheet) => `moving to sheet “${sheet}”`,
  noItems:
    'No table is understood yet. Say what each heading stands for under “Read this sheet” first.',
  notRead: (what) =>
    `It cannot begin yet, for this could not be read: ${what}. Say where it stands under “Read this sheet” first.`,
};
