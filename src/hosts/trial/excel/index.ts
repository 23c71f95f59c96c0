export { HostBridge, type NativeBridge } from './bridge';
export { ExcelHost, type ExcelHostOptions, type HostTrouble } from './host';
export { fromPlan, insertPlan, toPlan } from './plan';
export type { HostCell, HostConditionalFormat, HostSheet } from './sheet';
export { type ChangeSource, HostWorkbook, type WorkbookChange } from './workbook';
