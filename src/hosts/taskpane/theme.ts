import {
  teamsHighContrastTheme,
  webDarkTheme,
  webLightTheme,
  type Theme,
} from '@fluentui/react-components';

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
