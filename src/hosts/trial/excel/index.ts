export { HostBridge, type NativeBridge } from './bridge';
export {
  attachExternal,
  createExternal,
  type ExcelExternal,
  type ExternalFacts,
  LTSC_2021,
} from './external';
export { ExcelHost, type ExcelHostOptions, type HostTrouble } from './host';
export { fromPlan, insertPlan, toPlan } from './plan';
export type { HostCell, HostConditionalFormat, HostSheet } from './sheet';
export { type ChangeSource, HostWorkbook, type WorkbookChange } from './workbook';
