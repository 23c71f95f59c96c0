import { oncePer } from '../../src/core/once-per';

it.each([undefined, null, 0, '', { some: 'thing' }])(
  '%j になる仕事も、一つのものに一度だけする',
  (answer) => {
    const asked: object[] = [];
    const answerOf = oncePer((object: object) => {
      asked.push(object);
      return answer;
    });
    const [one, other] = [{}, {}];
    expect([answerOf(one), answerOf(one), answerOf(other), answerOf(one)]).toEqual(
      new Array(4).fill(answer),
    );
    expect(asked).toHaveLength(2);
    expect(asked[0]).toBe(one);
    expect(asked[1]).toBe(other);
  },
);

it('失敗した仕事は、次に聞かれたときにもう一度する', () => {
  let times = 0;
  const answerOf = oncePer((object: { readonly name: string }) => {
    times += 1;
    if (times === 1) throw new RangeError(object.name);
    return object.name;
  });
  const one = { name: '健康課' };
  expect(() => answerOf(one)).toThrow('健康課');
  expect(answerOf(one)).toBe('健康課');
});
