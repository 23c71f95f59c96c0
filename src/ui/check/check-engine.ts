/** What checks and mends: the rules are a third of the pane's script and are not needed to paint it. */
export { acceptFinding } from '../../app/accept';
export { LiveSession } from '../../app/live-session';
export { applyToWorkbook, checkWorkbook } from '../../app/open-workbook';
