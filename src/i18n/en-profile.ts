import type { jaProfile } from './ja-profile';

/** Words about how a sheet was read. */
export const enProfile: typeof jaProfile = {
  roles: {
    number: 'number',
    name: 'item',
    level: 'level of the plan',
    departments: 'department',
    description: 'description',
    indicator: 'indicator',
    unit: 'unit',
    year: 'fiscal year',
    kind: 'kind of row (target, actual …)',
    baseline: 'baseline',
    target: 'target',
    value: 'actual',
    rate: 'rate',
    difference: 'difference',
    figures: 'figures of a year',
    progress: 'progress',
    grade: 'grade',
    narrative: 'narrative',
    further: 'further text',
    remarks: 'remarks',
  },
  kinds: {
    'years-below': 'table with years below each item',
    table: 'table',
    cards: 'a card for each item',
  },
  notRead: { year: 'fiscal year', value: 'actual', grade: 'grade' },
  sources: {
    profile: 'set',
    legend: 'from the legend',
    choices: 'from the drop-downs',
    values: 'from the grades written',
  },
  sheet: (name, kind, year, items) => `Sheet “${name}”: ${kind}, ${year}, ${items} items`,
  noYear: 'year unknown',
  figures: (years, values, targets) => `  years ${years}, ${values} actuals, ${targets} targets`,
  title: (cell, text, role, sure) => `  ${cell} “${text}” → ${role}${sure ? '' : ' (likely)'}`,
  rowKinds: {
    target: 'row of targets',
    value: 'row of actuals',
    rate: 'row of rates',
    difference: 'row of differences',
    baseline: 'row of base values',
  },
  rowWord: (cell, text, kind) => `  ${cell} “${text}” → ${kind}`,
  unknown: (cell, text) => `  ${cell} “${text}” → not understood`,
  scale: (choices, source) => `  grades ${choices} (${source})`,
  noScale: '  the scale of grades is unknown',
  levels: (names) => `  levels ${names}`,
  nothing: (file, titles) =>
    `${file}: could not be read as a progress sheet. ${titles === '' ? 'No heading or label is known.' : `Headings understood: ${titles}. Tell what the others mean with --profile.`}`,
  notChecked: (what, titles) =>
    `Not checked: ${what}. ${titles === '' ? '' : `What “${titles}” means is unknown. `}Look at shinko profile and tell it with --profile.`,
  refused: (file, what) =>
    `${file}: ${what} could not be read, so nothing was done. Look at shinko profile and tell it with --profile.`,
  noRows: (file) =>
    `${file}: there is no year and no figure to export. Look at shinko profile and tell it with --profile.`,
  noFigures: (file) => `${file}: this form has no figures. Only texts and grades were exported.`,
  badProfile: (file, detail) => `${file}: the profile is not right (${detail}).`,
};
