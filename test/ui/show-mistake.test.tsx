import { wordsOf } from '../../src/i18n';
import { goneChunk } from '../../src/ui/kit/chunks';
import { showMistake } from '../../src/ui/shell/show-mistake';

const CELL_TEXT = '窓口で聞いた秘密';

const shown = (mistake: unknown): HTMLElement => {
  document.body.innerHTML = '<div><p>読み込んでいます…</p></div>';
  const page = document.body.firstElementChild as HTMLElement;
  showMistake(page, mistake, 'host', wordsOf('ja').mistake);
  return page;
};

it('作業ウィンドウがなくても、一文と、次にすることと、セルの文字のない詳細を言う', () => {
  const page = shown(new RangeError(CELL_TEXT));
  expect(page.textContent).toContain('終わりまでできませんでした');
  expect(page.textContent).not.toContain('読み込んでいます');
  expect([...page.querySelectorAll('button')].map((button) => button.textContent)).toEqual([
    '再読み込み',
    '詳細をコピー',
  ]);
  expect(page.querySelector('pre')!.textContent).toMatch(/^shinko .+ \(host\): RangeError\n/u);
  expect(page.textContent).not.toContain(CELL_TEXT);
});

it('プログラムを読めなければ、新しい版のようだと言う', () => {
  expect(shown(goneChunk()).textContent).toContain('新しい版が置かれたようです');
});
