import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sha256 } from '../../../src/core/submit/sha256';

it('どんな文字列でも、Node の SHA-256 と同じになる', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.integer({ min: 0, max: 300 }).map((length) => 'a'.repeat(length)),
    fc.constant('\ud800あ'),
  );
  fc.assert(
    fc.property(text, (given) => {
      expect(sha256(given)).toBe(createHash('sha256').update(given, 'utf8').digest('hex'));
    }),
    { numRuns: 500 },
  );
});
