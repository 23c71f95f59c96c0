import type { Digest } from '../../app/ports';

/** SHA-256 by the platform's own WebCrypto: the browser's, the web view's or Node's. */
export const digest: Digest = async (text) => {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  return [...new Uint8Array(hash)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
};
