/** What checks and mends: the rules are a third of the pane's script and are not needed to paint it. */
export { acceptFindings } from '../../app/record/accept';
export { LiveSession } from '../../app/sessions/live-session';
export { applyToWorkbook } from '../../app/undo/apply-to-workbook';
export { fitRows } from '../../app/undo/fit-rows';
export { checkWorkbook } from '../../app/check/check-workbook';
export { bookStandingOf } from '../../app/submit/standing';
