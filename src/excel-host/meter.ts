import type { RequestBody } from './protocol';

/** What one request cost. */
export interface RequestCost {
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
}

/** Whether a request only lets references go, which the library sends by itself after a run. */
export const isCleanUp = ({ Actions }: RequestBody): boolean =>
  Actions.every(
    ({ ActionType, Name }) => ActionType === 1 || (ActionType === 3 && Name === '_RemoveReference'),
  );

/** UTF-8 bytes of a text, counted without encoding it. */
const utf8Length = (text: string): number => {
  let bytes = text.length;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code >= 0x80) bytes += code >= 0x800 && (code < 0xd800 || code > 0xdfff) ? 2 : 1;
  }
  return bytes;
};

/** Counts requests and their bytes. Round trips leave out clean-ups; empty syncs never arrive. */
export class RequestMeter {
  private costs: RequestCost[] = [];
  private all = 0;

  sizeOf(text: string): number {
    return utf8Length(text);
  }

  count(request: RequestBody, requestText: string, answerText: string): RequestCost {
    const cost = {
      actions: request.Actions.length,
      requestBytes: utf8Length(requestText),
      answerBytes: utf8Length(answerText),
    };
    this.all++;
    if (!isCleanUp(request)) this.costs.push(cost);
    return cost;
  }

  get roundTrips(): number {
    return this.costs.length;
  }

  /** Clean-ups too. */
  get requests(): number {
    return this.all;
  }

  get trips(): readonly RequestCost[] {
    return this.costs;
  }

  reset(): void {
    this.costs = [];
    this.all = 0;
  }
}
