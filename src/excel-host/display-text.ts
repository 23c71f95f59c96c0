import { type CellValue, isCellError } from '../core/grid/grid';
import { refuse } from './host-error';

const grouped = (value: number, digits: number): string =>
  new Intl.NumberFormat('en-US', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(value);

const toDay = (serial: number): Date => new Date((serial - 25_569) * 86_400_000);

const DATES: Readonly<Record<string, (day: Date) => string>> = {
  'yyyy/m/d': (day) => `${day.getUTCFullYear()}/${day.getUTCMonth() + 1}/${day.getUTCDate()}`,
  'm"月"d"日"': (day) => `${day.getUTCMonth() + 1}月${day.getUTCDate()}日`,
  'm/d': (day) => `${day.getUTCMonth() + 1}/${day.getUTCDate()}`,
};

const numberText = (value: number, format: string): string => {
  if (format === 'General' || format === '@') return String(value);
  const plain = /^(#,##)?0(?:\.(0+))?(%?)$/u.exec(format);
  if (plain) {
    const digits = plain[2]?.length ?? 0;
    const size = plain[3] ? value * 100 : value;
    return (plain[1] ? grouped(size, digits) : size.toFixed(digits)) + plain[3]!;
  }
  const date = DATES[format];
  return date
    ? date(toDay(value))
    : refuse('NotImplemented', `the embedded host cannot show numbers as ${format}`);
};

/** A cell's text as shown, for the few formats that the project uses; other formats are refused, not guessed. */
export const displayText = (value: CellValue, format: string): string => {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return typeof value === 'string' ? value : numberText(value, format);
};
