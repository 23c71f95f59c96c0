/** First 32 bits of the fractions of the first 64 primes' cube roots; FIPS 180-4, 4.2.2. */
const ROUND = new Uint32Array(64);
/** The same of the first 8 primes' square roots; FIPS 180-4, 5.3.3. */
const START = new Uint32Array(8);

const fraction = (root: number): number => ((root - Math.floor(root)) * 2 ** 32) | 0;
for (let [found, candidate] = [0, 2]; found < 64; candidate += 1) {
  let isPrime = true;
  for (let factor = 2; factor * factor <= candidate; factor += 1) {
    if (candidate % factor === 0) isPrime = false;
  }
  if (!isPrime) continue;
  if (found < 8) START[found] = fraction(Math.sqrt(candidate));
  ROUND[found] = fraction(Math.cbrt(candidate));
  found += 1;
}

/** UTF-8 bytes of a text; half a surrogate pair becomes U+FFFD, as TextEncoder has it. */
const utf8 = (text: string): readonly number[] => {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0)!;
    const code = point >= 0xd800 && point <= 0xdfff ? 0xfffd : point;
    if (code < 0x80) bytes.push(code);
    else if (code < 0x800) bytes.push(0xc0 | (code >> 6), 0x80 | (code & 63));
    else if (code < 0x10000)
      bytes.push(0xe0 | (code >> 12), 0x80 | ((code >> 6) & 63), 0x80 | (code & 63));
    else
      bytes.push(
        0xf0 | (code >> 18),
        0x80 | ((code >> 12) & 63),
        0x80 | ((code >> 6) & 63),
        0x80 | (code & 63),
      );
  }
  return bytes;
};

/** The bytes, a 1 bit, zeros, and the length in bits: whole blocks of 64 bytes. */
const padded = (bytes: readonly number[]): DataView => {
  const blocks = Math.ceil((bytes.length + 9) / 64);
  const whole = new Uint8Array(blocks * 64);
  whole.set(bytes);
  whole[bytes.length] = 0x80;
  const view = new DataView(whole.buffer);
  view.setUint32(whole.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(whole.length - 4, (bytes.length << 3) >>> 0);
  return view;
};

const turned = (word: number, by: number): number => (word >>> by) | (word << (32 - by));

const digestBlock = (state: Uint32Array, words: Uint32Array): void => {
  for (let at = 16; at < 64; at += 1) {
    const [two, fifteen] = [words[at - 2]!, words[at - 15]!];
    const s0 = turned(fifteen, 7) ^ turned(fifteen, 18) ^ (fifteen >>> 3);
    const s1 = turned(two, 17) ^ turned(two, 19) ^ (two >>> 10);
    words[at] = words[at - 16]! + s0 + words[at - 7]! + s1;
  }
  let [a, b, c, d, e, f, g, h] = state as unknown as [
    number,
    number,
    number,
    number,
    number,
    number,
    number,
    number,
  ];
  for (let at = 0; at < 64; at += 1) {
    const s1 = turned(e, 6) ^ turned(e, 11) ^ turned(e, 25);
    const first = (h + s1 + ((e & f) ^ (~e & g)) + ROUND[at]! + words[at]!) | 0;
    const s0 = turned(a, 2) ^ turned(a, 13) ^ turned(a, 22);
    const second = (s0 + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  [a, b, c, d, e, f, g, h].forEach((word, index) => (state[index] = state[index]! + word));
};

/**
 * SHA-256 of a text's UTF-8 bytes in lower-case hex (FIPS 180-4). Pure, since WebCrypto answers later
 * and only where a page was loaded over https.
 */
export const sha256 = (text: string): string => {
  const view = padded(utf8(text));
  const state = START.slice();
  const words = new Uint32Array(64);
  for (let block = 0; block < view.byteLength; block += 64) {
    for (let at = 0; at < 16; at += 1) words[at] = view.getUint32(block + at * 4);
    digestBlock(state, words);
  }
  return [...state].map((word) => word.toString(16).padStart(8, '0')).join('');
};
