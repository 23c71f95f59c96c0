import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';
import type { TextSize } from '../../app/sessions/preference-session';

/** Letters for Japanese, on Windows, on a Mac and elsewhere. */
export const FONT = "'Yu Gothic UI', 'Meiryo UI', 'Segoe UI', 'Noto Sans CJK JP', sans-serif";

/** How much larger than Office's own letters. */
const SCALES: Readonly<Record<TextSize, number>> = { usual: 1, large: 1.25, largest: 1.5 };

const LETTERS = /^(?:fontSize|lineHeight)/u;

/** A theme with letters and lines of the size that a person likes. */
export const sizedTheme = (theme: Theme, size: TextSize): Theme => {
  const scale = SCALES[size];
  if (scale === 1) return theme;
  const sized = Object.entries(theme).map(([name, value]) => {
    const figure = LETTERS.test(name) ? parseFloat(String(value)) : NaN;
    return [name, Number.isNaN(figure) ? (value as string) : `${figure * scale}px`] as const;
  });
  return { ...theme, ...Object.fromEntries(sized) };
};

/** What Office tells of its colours, `#262626`. */
export type OfficeColors = Partial<
  Pick<Office.OfficeTheme, 'bodyBackgroundColor' | 'bodyForegroundColor'>
>;

/** Red, green and blue of a colour such as #262626; `undefined` where it is none. */
const channelsOf = (color: string | undefined): readonly number[] | undefined => {
  const match = /^#?([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})/iu.exec(color ?? '');
  return match?.slice(1).map((part) => parseInt(part, 16));
};

/** Whether a colour is dark; one that is not known is light. */
const isDark = (color: string | undefined): boolean => {
  const [red = 255, green = 255, blue = 255] = channelsOf(color) ?? [];
  return red * 0.299 + green * 0.587 + blue * 0.114 < 128;
};

/** Black itself is the ground of a system in high contrast alone: Office's own black theme is a grey. */
const isContrast = ({ bodyBackgroundColor, bodyForegroundColor }: OfficeColors): boolean =>
  channelsOf(bodyBackgroundColor)?.every((channel) => channel === 0) === true &&
  !isDark(bodyForegroundColor);

/**
 * The pane's theme beside Office's.
 *
 * @param isForced whether the system puts its own colours in the place of a page's
 */
export const themeOf = (colors: OfficeColors | undefined, isForced: boolean): Theme => {
  if (isForced || isContrast(colors ?? {})) return teamsHighContrastTheme;
  return isDark(colors?.bodyBackgroundColor) ? webDarkTheme : webLightTheme;
};
