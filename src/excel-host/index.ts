export { parseArea } from './address';
export { HostBridge, type NativeBridge } from './bridge';
export {
  attachExternal,
  createExternal,
  type ExcelExternal,
  type ExternalFacts,
  LTSC_2021,
} from './external';
export { ExcelHost, type ExcelHostOptions, type HostTrouble } from './host';
export { toSerial } from './input';
export type { ExcelWays } from './ways';
export { applyShift } from './shift-cells';
export { fromBlueprint, insertBlueprint, toBlueprint } from './blueprint';
export type { Shift } from './references';
export type {
  HostCell,
  HostChart,
  HostConditionalFormat,
  HostSheet,
  HostValidation,
} from './sheet';
export { HostWorkbook } from './workbook';
export { type ChangeSource, type WorkbookChange } from './workbook-change';
