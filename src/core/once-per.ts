/**
 * Work that is done once for each object that it is asked of; what came of it is kept as long as the object is.
 *
 * @param workOut must answer from the object alone, which must not change afterwards
 */
export const oncePer = <Asked extends object, Answer>(
  workOut: (asked: Asked) => Answer,
): ((asked: Asked) => Answer) => {
  const answers = new WeakMap<Asked, Answer>();
  return (asked) => {
    const known = answers.get(asked);
    if (known !== undefined || answers.has(asked)) return known as Answer;
    const answer = workOut(asked);
    answers.set(asked, answer);
    return answer;
  };
};
