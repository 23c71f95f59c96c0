import fc from 'fast-check';
import { workbookFileName } from '../../../src/core/split/file-name';

it('計画・年度・課名が入る', () => {
  expect(workbookFileName('白井市第2次地域福祉計画', 2022, '社会福祉課')).toBe(
    '白井市第2次地域福祉計画_R4_社会福祉課.xlsx',
  );
  expect(workbookFileName('計画', 2022, null)).toBe('計画_R4.xlsx');
});

it('どんな名前でも、Windows とファイルサーバーに置ける', () => {
  const part = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 200 }),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom(
      'CON',
      'con.txt',
      'COM1',
      'aux.',
      '..',
      ' . ',
      'が',
      'a/b\\c:d',
      '課'.repeat(150),
    ),
  );
  fc.assert(
    fc.property(part, part, (plan, department) => {
      const name = workbookFileName(plan, 2022, department);
      expect(name.length).toBeLessThanOrEqual(120);
      expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      // eslint-disable-next-line no-control-regex -- control signs are what is looked for
      expect(name).not.toMatch(/[<>:"/\\|?*\x00-\x1f]|^[. ]|^(con|prn|aux|nul|com\d|lpt\d)\./iu);
      expect(name.slice(0, -5)).not.toMatch(/[. ]$/u);
      expect(name).toBe(name.normalize('NFC'));
      expect(name.endsWith('.xlsx')).toBe(true);
      expect(name).toContain('R4');
    }),
    { numRuns: 500 },
  );
});

it('大文字小文字だけ違う名前は、番号で分ける', () => {
  const first = workbookFileName('Plan', 2022, 'A課');
  expect(workbookFileName('plan', 2022, 'a課', new Set([first]))).toBe('plan_R4_a課 (2).xlsx');
});
