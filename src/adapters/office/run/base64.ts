// String.fromCharCode takes its characters as arguments, of which there must not be too many.
const AT_ONCE = 0x8000;

/** Bytes as Base64 text. */
export const toBase64 = (bytes: Uint8Array): string => {
  const parts: string[] = [];
  for (let start = 0; start < bytes.length; start += AT_ONCE) {
    parts.push(String.fromCharCode(...bytes.subarray(start, start + AT_ONCE)));
  }
  return btoa(parts.join(''));
};
