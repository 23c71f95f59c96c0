import { writeTrouble } from '../../../src/commands/call/write-failure';

it.each([
  ['ENOENT', 'noFolder'],
  ['ENOTDIR', 'noFolder'],
  ['EISDIR', 'isFolder'],
  ['EACCES', 'refused'],
  ['EPERM', 'refused'],
  ['EROFS', 'refused'],
  ['EBUSY', 'busy'],
  ['ENOSPC', 'full'],
  ['ENAMETOOLONG', 'tooLong'],
  ['EIO', 'other'],
])('%s は %s', (code, trouble) => {
  expect(writeTrouble('/a.xlsx', code, Infinity)).toBe(trouble);
});

it('Windows で 259 文字を超えるパスは、何と言われても長すぎると言う', () => {
  const path = (length: number): string => `C:\\${'a'.repeat(length - 3)}`;
  expect(writeTrouble(path(259), 'ENOENT', 259)).toBe('noFolder');
  expect(writeTrouble(path(260), 'ENOENT', 259)).toBe('tooLong');
  expect(writeTrouble(path(260), 'ENOENT', Infinity)).toBe('noFolder');
});
