import { writeTrouble } from '../../../src/hosts/cli/write-failure';

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
  expect(writeTrouble('/a.xlsx', code, 'linux')).toBe(trouble);
});

it('Windows で 259 文字を超えるパスは、何と言われても長すぎると言う', () => {
  const path = (length: number): string => `C:\\${'a'.repeat(length - 3)}`;
  expect(writeTrouble(path(259), 'ENOENT', 'win32')).toBe('noFolder');
  expect(writeTrouble(path(260), 'ENOENT', 'win32')).toBe('tooLong');
  expect(writeTrouble(path(260), 'ENOENT', 'linux')).toBe('noFolder');
});
