/** What puts in and takes out sheets and rows: fetched when it is first asked for, long after the pane is there. */
export { insertSheets } from './insert-sheets';
export { removeSheets } from './remove-sheets';
export { insertRows, removeRows } from './rows';
