// What workbooks in Japanese are written in, and the head of the grid's own list of fallbacks, which
// knows no Japanese font: 直 and 骨 would come out in Chinese shapes.
const GOTHIC = [
  '游ゴシック',
  'Yu Gothic',
  'Yu Gothic UI',
  'メイリオ',
  'Meiryo',
  'Meiryo UI',
  'ＭＳ Ｐゴシック',
  'MS PGothic',
  'ＭＳ ゴシック',
  'MS Gothic',
  'MS UI Gothic',
  'BIZ UDゴシック',
  'BIZ UDPゴシック',
  'HG丸ｺﾞｼｯｸM-PRO',
  'Helvetica Neue',
];
const MINCHO = ['游明朝', 'Yu Mincho', 'ＭＳ Ｐ明朝', 'MS PMincho', 'ＭＳ 明朝', 'MS Mincho'];

interface Substitutes {
  readonly names: readonly string[];
  readonly normal: readonly string[];
  readonly bold: readonly string[];
}

const SUBSTITUTES: readonly Substitutes[] = [
  {
    names: GOTHIC,
    normal: ['Yu Gothic', 'YuGothic', 'Noto Sans CJK JP', 'Noto Sans JP', 'Hiragino Sans'],
    bold: ['Yu Gothic Bold', 'YuGothic Bold', 'Noto Sans CJK JP Bold', 'Noto Sans JP Bold'],
  },
  {
    names: MINCHO,
    normal: ['Yu Mincho', 'YuMincho', 'Noto Serif CJK JP', 'Noto Serif JP', 'Hiragino Mincho ProN'],
    bold: ['Yu Mincho Demibold', 'Noto Serif CJK JP Bold', 'Noto Serif JP Bold'],
  },
];

const localFont = (name: string): string => `local("${name}")`;

const facesOf = ({ names, normal, bold }: Substitutes): readonly FontFace[] =>
  names.flatMap((name) => [
    new FontFace(name, [name, ...normal].map(localFont).join(','), { weight: 'normal' }),
    new FontFace(name, [`${name} Bold`, ...bold].map(localFont).join(','), { weight: 'bold' }),
  ]);

/**
 * Gives each usual Japanese font of a workbook one that this machine has. To be awaited before
 * anything is drawn, for a canvas does not draw again when a font arrives.
 */
export const loadFonts = async (): Promise<void> => {
  const faces = SUBSTITUTES.flatMap(facesOf);
  await Promise.allSettled(
    faces.map(async (face) => {
      // A font that is nowhere on the machine is left to the browser.
      document.fonts.add(await face.load());
    }),
  );
};
