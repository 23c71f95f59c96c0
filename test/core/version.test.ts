import { VERSION } from '../../src/core/version';
import { version } from '../../package.json';

it('版の番号は package.json と同じ', () => {
  expect(VERSION).toBe(version);
});
