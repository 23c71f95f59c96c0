import type { jaHandOut } from './ja-hand-out';

export const enHandOut: typeof jaHandOut = {
  form: 'Form of the departments’ workbooks',
  own: 'As the sheet is now',
  ownHint:
    'Each department gets a copy of this workbook in which the rows and sheets of the others are hidden. Formulas, formats and what is printed stay as they are. What others entered is in it, hidden.',
  shinko: 'Shinko’s form',
  shinkoHint:
    'The department’s items alone are moved into Shinko’s form. What others entered is not in it.',
  uncopied: (why) => `This workbook cannot be copied. ${why}`,
  refused:
    'This Excel does not hand the file of the open workbook to add-ins. Choose “Shinko’s form”, or save the workbook as a file and hand it out by the command shinko split.',
  changed:
    'The workbook has changed since, and its departments or their items are other ones. Look at “Departments” below and press again.',
  toShinko: 'Use Shinko’s form',
  notRead: (what) =>
    `Nothing can be handed out, for this could not be read: ${what}. Say where it stands under “Read this sheet” first.`,
};
