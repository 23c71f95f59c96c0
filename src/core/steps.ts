/**
 * Runs work that goes in steps to its end at once, where nobody waits between them.
 *
 * @param onStep told what each step yields; may throw, and the work ends there
 */
export const runToEnd = <Step, Outcome>(
  steps: Iterator<Step, Outcome, void>,
  onStep?: (step: Step) => void,
): Outcome => {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    onStep?.(step.value);
  }
};
