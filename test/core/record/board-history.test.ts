import { withEvents, type BoardEvent } from '../../../src/core/record/board-history';
import { blankRow, boardOfText, boardToText } from '../../../src/core/record/board';
import { boardAfter, boardHandedOut, boardReturned } from '../../../src/core/record/board-after';

const event = (
  kind: BoardEvent['kind'],
  at: string,
  more: Partial<BoardEvent> = {},
): BoardEvent => ({
  kind,
  at: `2026-04-${at}T09:00:00+09:00`,
  by: null,
  file: null,
  ...more,
});

const OUT = event('handed-out', '01');
const SENT = event('submitted', '10', { by: '見本 花子', file: '健康課.xlsx' });
const MERGED = event('merged', '20', { file: '健康課.xlsx', changes: 3 });

it('一つの出来事は一度だけ、時の順に並ぶ', () => {
  const all = withEvents([MERGED, OUT], [SENT, { ...SENT, file: '写し.xlsx' }, OUT]);
  expect(all).toEqual([OUT, SENT, MERGED]);
  expect(withEvents(all, [MERGED, SENT])).toEqual(all);
  const other = { ...MERGED, file: '写し.xlsx' };
  expect(withEvents(all, [other])).toHaveLength(4);
});

it('時差のある時刻も、起きた順に並ぶ', () => {
  const early = { ...SENT, at: '2026-04-10T08:00:00+09:00' };
  const late = { ...SENT, at: '2026-04-10T00:30:00Z' };
  expect(withEvents([late], [early])).toEqual([early, late]);
});

it('多すぎれば古いものから落ちる', () => {
  const many = Array.from({ length: 90 }, (_, index) => ({
    ...SENT,
    at: new Date(Date.UTC(2026, 3, 1, index)).toISOString(),
  }));
  const kept = withEvents([], many);
  expect(kept.length).toBeLessThan(many.length);
  expect(kept.at(-1)).toEqual(many.at(-1));
});

it('状況の行とともに書いて読め、壊れた経過は知らないことになる', () => {
  const row = { ...blankRow('健康課'), history: [OUT, SENT] };
  expect(boardOfText(boardToText([row]))).toEqual([row]);
  const broken = boardToText([row]).replace('"handed-out"', '"lost"');
  expect(boardOfText(broken)).toEqual([blankRow('健康課')]);
});

it('配布・集め・差し戻しが、課ごとの経過に積もる。同じものをもう一度集めても増えない', () => {
  const handed = boardHandedOut([], ['健康課', '社会福祉課'], OUT.at);
  const sent = {
    ...blankRow('健康課'),
    state: 'submitted' as const,
    file: '健康課.xlsx',
    at: SENT.at,
    history: [OUT, SENT],
  };
  const collected = boardAfter(handed, [sent]);
  expect(collected[0]!.history).toEqual([OUT, SENT]);
  expect(collected[1]!.history).toEqual([OUT]);
  expect(boardAfter(collected, [sent])).toEqual(collected);
  const at = '2026-04-21T09:00:00+09:00';
  const returned = boardReturned(collected, '健康課', { round: 1, at });
  expect(returned[0]!.history!.at(-1)).toMatchObject({ kind: 'returned', at, round: 1 });
  // Sent before it was given back: what happened is kept all the same.
  expect(boardAfter(returned, [sent])[0]!.history).toEqual(returned[0]!.history);
});
