import type { ExcelHost } from './host';

/** The object that the library looks for as `_richApiNativeBridge`. */
export interface NativeBridge {
  sendMessageToHost(message: string): void;
  /** Set by the library. */
  onMessageFromHost?: (message: string) => void;
}

interface BridgeMessage {
  readonly id: number;
  readonly type: number;
  readonly flags?: number;
  readonly message: { readonly body: unknown };
}

/** The body as JSON: Office.js puts it into the message as an object or as a text. */
const bodyText = (body: unknown): string =>
  typeof body === 'string' ? body : JSON.stringify(body);

/**
 * Carries requests between the library and a host without any window: the way for Node. Which host
 * answers can be changed, so that one loaded library serves many tests.
 */
export class HostBridge implements NativeBridge {
  onMessageFromHost?: (message: string) => void;
  private host: ExcelHost | undefined;
  private stopListening: (() => void) | undefined;

  /** Lets a host answer from now on. */
  connect(host: ExcelHost): void {
    this.stopListening?.();
    this.host = host;
    this.stopListening = host.onEvents((entries) => {
      setTimeout(() => {
        this.onMessageFromHost?.(JSON.stringify({ type: 3, message: { entries } }));
      }, 0);
    });
  }

  sendMessageToHost(text: string): void {
    const { id, flags = 0, message } = JSON.parse(text) as BridgeMessage;
    const { host } = this;
    if (!host) throw new TypeError('no host is connected');
    // Answers come later in Excel too; a synchronous one would hide faults of order.
    setTimeout(() => {
      void host.answerInTurn(bodyText(message.body), flags).then((body) => {
        const answer = { id, type: 2, message: { statusCode: 200, headers: {}, body } };
        this.onMessageFromHost?.(JSON.stringify(answer));
      });
    }, 0);
  }
}
