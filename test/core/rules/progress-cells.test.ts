import type { ItemBlock } from '../../../src/core/form/read/recognised';
import { parseBox, PROGRESS_WORDS } from '../../../src/core/profile/vocabulary';
import { unreadableProgress } from '../../../src/core/rules/progress-cells';

const [GOOD, BAD] = [PROGRESS_WORDS.A, PROGRESS_WORDS.D];

const unreadable = (boxes: readonly string[], others: readonly string[] = []) => {
  const cell = (text: string) => ({ row: 1, column: 3, text });
  const block = {
    boxes: boxes.map((text) => ({ ...cell(text), box: parseBox(text)! })),
    noBoxes: others.map(cell),
  };
  return unreadableProgress(block as unknown as ItemBlock).map(({ text }) => text);
};

it.each<[string, readonly string[], readonly string[]]>([
  ['印のある一つが選ばれている', [`☑ ${GOOD}`, `□ ${BAD}`], []],
  ['一つも選ばれていない', [`□ ${GOOD}`, `□ ${BAD}`], []],
  ['印の後に言葉がない', ['☑', `□ ${BAD}`], ['☑']],
  ['印の後が知らない言葉', ['☑ ぼちぼち', `□ ${BAD}`], ['☑ ぼちぼち']],
  ['選ばれず、一つだけ印が消えた', [GOOD, `□ ${BAD}`], [GOOD]],
  ['選ばれていて、一つだけ印が消えた', [`☑ ${GOOD}`, BAD], []],
  ['どれにも印がない', [GOOD, BAD], []],
])('%sとき、読めないのは %j %j', (_, boxes, cells) => {
  expect(unreadable(boxes)).toEqual(cells);
});

it('箱でない言葉は、いつも読めない', () => {
  expect(unreadable([`☑ ${GOOD}`], ['順調です'])).toEqual(['順調です']);
  expect(unreadable([], ['順調です'])).toEqual(['順調です']);
});
