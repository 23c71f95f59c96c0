/** Longer texts go through the platform's encoder, which is slow to begin and fast to go on. */
const LONGEST_LOOP = 48;

const FIRST_SIZE = 64 * 1024;

/** A text of ASCII alone as bytes. */
export const asciiBytes = (text: string): Uint8Array =>
  Uint8Array.from(text, (letter) => letter.charCodeAt(0));

/** Gathers the UTF-8 bytes of a part, so that no text of its whole length is ever built. */
export class ByteWriter {
  private bytes = new Uint8Array(FIRST_SIZE);
  private length = 0;
  private readonly encoder = new TextEncoder();

  text(text: string): void {
    const { length } = text;
    this.reserve(length * 3);
    if (length > LONGEST_LOOP) {
      this.encode(text);
      return;
    }
    const { bytes } = this;
    const from = this.length;
    for (let at = 0; at < length; at += 1) {
      const code = text.charCodeAt(at);
      if (code > 127) {
        this.encode(text);
        return;
      }
      bytes[from + at] = code;
    }
    this.length = from + length;
  }

  /** Bytes that were worked out before. */
  raw(own: Uint8Array): void {
    this.reserve(own.length);
    const { bytes, length } = this;
    for (let at = 0; at < own.length; at += 1) bytes[length + at] = own[at]!;
    this.length = length + own.length;
  }

  /** A whole number of at most nine digits, none below 0. */
  whole(number: number): void {
    this.reserve(9);
    let size = 1;
    for (let rest = number; rest >= 10; rest = (rest / 10) | 0) size += 1;
    let rest = number;
    for (let at = this.length + size - 1; at >= this.length; at -= 1) {
      const next = (rest / 10) | 0;
      this.bytes[at] = 48 + rest - next * 10;
      rest = next;
    }
    this.length += size;
  }

  /** All that was written; the writer is done with. */
  finish(): Uint8Array {
    return this.bytes.subarray(0, this.length);
  }

  private encode(text: string): void {
    this.length += this.encoder.encodeInto(text, this.bytes.subarray(this.length)).written;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const grown = new Uint8Array(Math.max(this.bytes.length * 2, this.length + more));
    grown.set(this.bytes.subarray(0, this.length));
    this.bytes = grown;
  }
}
