import type { ExcelHost } from '../../src/excel-host';
import type { RequestBody } from '../../src/excel-host/protocol';

/**
 * How one call of Excel's fails: it takes nothing because it is at work (`busy`) or for no known reason
 * (`refused`), it stops after a share of what it was asked (`within`), or it does all and reports an error
 * (`afterwards`).
 */
export type Breaking =
  | { readonly kind: 'busy' | 'refused' | 'afterwards' }
  | { readonly kind: 'within'; readonly share: number };

/** What is seen of the calls while they are watched. */
export interface WatchedCalls {
  /** Of each call so far, whether it changes the workbook. */
  readonly writes: readonly boolean[];
  /** Lets every call through again. */
  readonly stop: () => void;
}

const refusal = (code: string, index: number): string =>
  JSON.stringify({
    Error: {
      Code: code,
      Message: 'broken on purpose',
      Location: '',
      ActionIndex: index,
      HttpStatusCode: 400,
    },
    TraceIds: [],
    ProcessedResults: { Results: [] },
  });

/** The first share of a request's actions; at least one is done, and at least one is not. */
const firstPart = (text: string, share: number): { readonly text: string; readonly at: number } => {
  const request = JSON.parse(text) as RequestBody;
  const { Actions } = request;
  const at = Math.min(Math.max(1, Math.floor(Actions.length * share)), Actions.length - 1);
  return { text: JSON.stringify({ ...request, Actions: Actions.slice(0, at) }), at };
};

const brokenAnswer = (
  answer: (text: string) => string,
  text: string,
  breaking: Breaking,
): string => {
  switch (breaking.kind) {
    case 'busy':
      return refusal('ActivityLimitReached', 0);
    case 'refused':
      return refusal('GeneralException', 0);
    case 'within': {
      const part = firstPart(text, breaking.share);
      answer(part.text);
      return refusal('GeneralException', part.at);
    }
    case 'afterwards':
      answer(text);
      return refusal('GeneralException', 0);
  }
};

/** Watches every call from now on, and breaks one of them, by its number from 0; `null` breaks none. */
export const breakCalls = (
  host: ExcelHost,
  at: number | null,
  breaking: Breaking,
): WatchedCalls => {
  const answer = host.answer.bind(host);
  const writes: boolean[] = [];
  host.answer = (text) => {
    const before = host.writes;
    const said = writes.length === at ? brokenAnswer(answer, text, breaking) : answer(text);
    writes.push(host.writes > before);
    return said;
  };
  return {
    writes,
    stop: () => {
      host.answer = answer;
    },
  };
};

/** Does something ahead of one call, by its number from 0; answers whether that call came. */
export const beforeCall = (
  host: ExcelHost,
  at: number,
  act: () => void,
): { readonly came: () => boolean; readonly stop: () => void } => {
  const answer = host.answer.bind(host);
  let number = 0;
  host.answer = (text) => {
    if (number === at) act();
    number += 1;
    return answer(text);
  };
  return {
    came: () => number > at,
    stop: () => {
      host.answer = answer;
    },
  };
};
