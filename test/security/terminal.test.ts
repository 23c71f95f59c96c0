import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { terminalText } from '../../src/hosts/cli/terminal-text';
import { useFolder } from '../hosts/cli/call';

const folder = useFolder();

it.each([
  ['画面を消す', 'a\u001b[2Jb', 'a\ufffd[2Jb'],
  ['クリップボードに書く', '\u001b]52;c;eA==\u0007', '\ufffd]52;c;eA==\ufffd'],
  ['8 ビットの制御', 'a\u009b31mb', 'a\ufffd31mb'],
  ['行の始めに戻って書き換える', '正しくない\r正しい', '正しくない\ufffd正しい'],
  ['一字戻る、消す', 'a\u0008b\u007f', 'a\ufffdb\ufffd'],
  ['並びを逆にする', 'gnp.\u202excod\u2066', 'gnp.\ufffdxcod\ufffd'],
  ['改行とタブと絵文字は残す', 'a\nb\tc👨‍👩‍👧が', 'a\nb\tc👨‍👩‍👧が'],
])('端末は、ファイルの文に従わない：%s', (_, text, shown) => {
  expect(terminalText(text)).toBe(shown);
});

it('命令の知らせも、そのまま端末に従わせない', () => {
  const name = folder.path('a\u001b[2J\u202eb.xlsx');
  const main = join(__dirname, '../../src/hosts/cli/main.ts');
  const words = ['--require', require.resolve('tsx/cjs'), main, 'check', name];
  const { stderr, status } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status).toBe(2);
  expect(stderr).toContain('a\ufffd[2J\ufffdb.xlsx');
});
