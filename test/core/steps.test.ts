import { runToEnd } from '../../src/core/steps';

function* counting(): Generator<number, string> {
  yield 1;
  yield 2;
  return 'end';
}

it('終わりまで進めて、その結果を返す', () => {
  const seen: number[] = [];
  expect(runToEnd(counting(), (step) => seen.push(step))).toBe('end');
  expect(seen).toEqual([1, 2]);
  expect(runToEnd(counting())).toBe('end');
});

it('途中で断れば、そこから先へは進まない', () => {
  const seen: number[] = [];
  const refuse = (step: number): void => {
    seen.push(step);
    throw new RangeError('no further');
  };
  expect(() => runToEnd(counting(), refuse)).toThrow('no further');
  expect(seen).toEqual([1]);
});
