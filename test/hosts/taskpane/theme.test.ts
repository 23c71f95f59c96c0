import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { sizedTheme, themeOf } from '../../../src/hosts/taskpane/theme';

const colors = (bodyBackgroundColor: string, bodyForegroundColor: string) => ({
  bodyBackgroundColor,
  bodyForegroundColor,
});

it.each([
  ['白', colors('#FFFFFF', '#000000'), webLightTheme],
  ['黒（灰色の地）', colors('#262626', '#FFFFFF'), webDarkTheme],
  ['ハイコントラスト黒', colors('#000000', '#FFFFFF'), teamsHighContrastTheme],
  ['ハイコントラスト黒に黄の字', colors('#000000', '#FFFF00'), teamsHighContrastTheme],
  ['言わない Office', undefined, webLightTheme],
  ['色でないもの', colors('transparent', ''), webLightTheme],
])('Office の色：%s', (_, told, theme) => {
  expect(themeOf(told, false)).toBe(theme);
});

it('システムの色が強いられていれば、Office が何と言ってもハイコントラスト', () => {
  expect(themeOf(colors('#FFFFFF', '#000000'), true)).toBe(teamsHighContrastTheme);
  expect(themeOf(undefined, true)).toBe(teamsHighContrastTheme);
});

it('文字と行だけが、選んだ大きさになる', () => {
  expect(sizedTheme(webLightTheme, 'usual')).toBe(webLightTheme);
  const { fontSizeBase300, lineHeightBase300, ...rest } = sizedTheme(webLightTheme, 'largest');
  expect([fontSizeBase300, lineHeightBase300]).toEqual(['21px', '30px']);
  const { colorNeutralForeground1, spacingHorizontalM } = webLightTheme;
  expect(rest).toMatchObject({ colorNeutralForeground1, spacingHorizontalM });
});
