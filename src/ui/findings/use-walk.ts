import { useEventCallback } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { CheckedFinding } from '../../app/check/check';

/** Tells one finding of a report from the others, and the same one in the next report. */
export const findingKey = ({
  sheet,
  rule,
  row,
  column,
  year,
  tier,
  facts,
}: CheckedFinding): string =>
  `${sheet}!${rule} ${row},${column} ${year} ${tier} ${JSON.stringify(facts)}`;

/** A walk through the findings of the list. */
export interface Walk {
  /** Place in the list, from 0; -1 before the first step and where the finding is gone. */
  readonly at: number;
  readonly current: CheckedFinding | null;
  readonly isCurrent: (finding: CheckedFinding) => boolean;
  /** Makes a finding the one to go on from. */
  readonly stand: (finding: CheckedFinding) => void;
  /** The next finding, or the one before; after the last comes the first. */
  readonly step: (by: 1 | -1) => CheckedFinding | undefined;
}

/** Remembers where in a list of findings a person is; the list may change meanwhile. */
export const useWalk = (findings: readonly CheckedFinding[]): Walk => {
  const [place, setPlace] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const placeOf = (key: string): number => findings.findIndex((one) => findingKey(one) === key);
  const at = place === null ? -1 : placeOf(place.key);
  // The same at every drawing, so that rows that have not changed are not drawn anew.
  const stand = useEventCallback((finding: CheckedFinding): void => {
    const key = findingKey(finding);
    setPlace({ key, at: Math.max(0, placeOf(key)) });
  });
  const step = (by: 1 | -1): CheckedFinding | undefined => {
    // Where the finding is gone, mended or filtered out, the next one stands in its place.
    const gone = place !== null && at < 0;
    const from = gone ? place.at - (by === 1 ? 1 : 0) : place === null && by === -1 ? 0 : at;
    const next = findings[(from + by + findings.length) % Math.max(1, findings.length)];
    if (next) stand(next);
    return next;
  };
  const current = findings[at] ?? null;
  return { at, current, isCurrent: (finding) => finding === current, stand, step };
};

/** F8 and Shift+F8 while the pane has the keyboard. */
export const useWalkKeys = (onStep: (by: 1 | -1) => void): void => {
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'F8' || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      onStep(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onStep]);
};
