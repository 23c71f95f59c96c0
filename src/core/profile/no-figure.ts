import { foldWidth } from '../text/text';

/** What stands where a figure would, and is meant: that there is none, or that it is still to come. */
export type NoFigure = 'none' | 'pending';

const PENDING =
  /^(?:(?:現在|未だ)?(?:集計|調査|確認|算定|算出|精査|公表|分析)(?:中|待ち|予定)|未集計|未算定|未確定|未公表|未定|後日(?:報告|集計)?|[\d/.月]+(?:頃|末)?(?:公表|集計|確定)予定)$/u;
const NONE =
  /^(?:(?:[-ー]|\.{3})+|[/\\]|なし|無し|該当(?:なし|無し|せず)|実績(?:なし|無し)|実施(?:なし|せず)|対象外|非該当|終|終了|完了|中止|廃止|休止|統合|未実施|未調査|調査(?:なし|せず|年度外|対象外)|隔年調査|非公表|不明)$/u;

/** Reads a text that stands in place of a figure; `undefined` where it is something else. */
export const readNoFigure = (text: string): NoFigure | undefined => {
  const plain = foldWidth(text)
    .replace(/\s/gu, '')
    .replace(/^[(「『[](.*)[)」』\]]$/u, '$1')
    .replace(/^のため/u, '');
  if (PENDING.test(plain)) return 'pending';
  return NONE.test(plain) ? 'none' : undefined;
};
