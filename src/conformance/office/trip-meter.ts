type Sync = (this: OfficeExtension.ClientRequestContext, passed?: unknown) => Promise<unknown>;

/** Whether a context has anything to send; an empty sync is no round trip. The library names it so. */
const hasWork = (context: OfficeExtension.ClientRequestContext): boolean =>
  (context as unknown as { readonly _pendingRequest?: { readonly hasActions?: boolean } })
    ._pendingRequest?.hasActions ?? true;

/** Counts the round trips that Office.js makes for the adapter; what the cases do beside it is left out. */
export class TripMeter {
  private trips = 0;
  private isAside = false;

  /** Counts from now on, until the returned function is called. */
  start(): () => void {
    const { prototype } = OfficeExtension.ClientRequestContext as unknown as {
      readonly prototype: { sync: Sync };
    };
    const { sync } = prototype;
    const note = (context: OfficeExtension.ClientRequestContext): void => {
      if (!this.isAside && hasWork(context)) this.trips++;
    };
    prototype.sync = function counted(passed) {
      note(this);
      return sync.call(this, passed);
    };
    return () => {
      prototype.sync = sync;
    };
  }

  /** Does something that is not counted. */
  async aside<T>(work: () => Promise<T>): Promise<T> {
    const before = this.isAside;
    this.isAside = true;
    try {
      return await work();
    } finally {
      this.isAside = before;
    }
  }

  get count(): number {
    return this.trips;
  }
}
