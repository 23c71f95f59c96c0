import { TRIP_BYTES } from '../../run/memory';

/** What one action and the path to its object take on the way, in bytes. */
export const ACTION_BYTES = 350;

/** Queues writes, and sends them before a request grows beyond what Excel takes. */
export class Requests {
  private bytes = 0;

  constructor(private readonly context: Excel.RequestContext) {}

  /** Queues something of about so many bytes. */
  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > TRIP_BYTES) await this.send();
    queue();
    this.bytes += bytes;
  }

  async send(): Promise<void> {
    this.bytes = 0;
    await this.context.sync();
  }
}
