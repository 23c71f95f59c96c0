import { createHash } from 'node:crypto';
import { digest } from '../../../src/adapters/webcrypto';

it('UTF-8 のバイト列の SHA-256 を、小文字の十六進で返す', async () => {
  const text = '取組\n① 12';
  expect(await digest(text)).toBe(createHash('sha256').update(text, 'utf8').digest('hex'));
});
