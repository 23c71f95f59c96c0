import type { CaseResult, ConformanceReport } from '../../src/conformance/case/report';
import { foundWays } from '../../src/conformance/run/found-ways';
import { reportOn } from './host-page';

/** What a result says, without what it cost. */
type Said = Pick<CaseResult, 'status' | 'way' | 'at' | 'code'>;

const saidBy = ({ status, way, at, code }: CaseResult): Said => ({
  status,
  ...(way !== undefined && { way }),
  ...(at !== undefined && { at }),
  ...(code !== undefined && { code }),
});

/** A case of which an Excel and the host of its ways tell different things. */
export interface Difference {
  readonly id: string;
  readonly excel: Said;
  readonly host: Said | null;
}

/**
 * Runs the host in the ways that a report has found, and gives the cases that end otherwise. What was not
 * tried there, for it was cancelled, says nothing.
 */
export const replay = async ({ cases }: ConformanceReport): Promise<readonly Difference[]> => {
  const tried = cases.filter(({ status }) => status !== 'skipped');
  const again = await reportOn(
    foundWays(cases),
    tried.some(({ id }) => id === 'way.insertion-bare'),
  );
  return tried.flatMap((result): readonly Difference[] => {
    const own = again.cases.find(({ id }) => id === result.id);
    const [excel, host] = [saidBy(result), own ? saidBy(own) : null];
    return JSON.stringify(excel) === JSON.stringify(host) ? [] : [{ id: result.id, excel, host }];
  });
};
