import { repeatOrphan } from '../../../../src/core/rules/flags/repeat-orphan';
import { SAMPLE_CATALOG, sampleGrid } from '../sample-sheet';
import { testRule, foundWith, testSentences } from '../test-rule';

testRule(repeatOrphan, {
  'No.3 取組項目 に「第三の取組 ※再掲」': [
    {
      at: ['B21', 'name'],
      severity: 'warning',
      fix: ['none'],
      facts: { item: 3, name: '第三の取組' },
    },
  ],
});

testSentences(repeatOrphan, [
  [
    '番号の分かる再掲',
    { item: 3, name: '第三の取組' },
    '※再掲とありますが、元の No.3「第三の取組」がこのシートにありません。番号を確かめるか、元の項目を加えてください。',
    'This is marked ※再掲, but its original No. 3 “第三の取組” is not on the sheet. Check the number or add the original.',
  ],
  [
    '番号のない再掲',
    { item: null, name: '第三の取組' },
    '※再掲とありますが、元の No.？「第三の取組」がこのシートにありません。番号を確かめるか、元の項目を加えてください。',
    'This is marked ※再掲, but its original No. ? “第三の取組” is not on the sheet. Check the number or add the original.',
  ],
]);

it('計画の言葉を言う規則である', () => {
  expect(repeatOrphan.concernsPlan).toBe(true);
});

it.each([
  ['ほかの課が担当する項目なら参考に', SAMPLE_CATALOG, '健康課', 'info'],
  ['その課が担当する項目なら警告に', SAMPLE_CATALOG, '社会福祉課', 'warning'],
  ['計画がなければ警告に', null, '健康課', 'warning'],
])('元のない再掲を、%sする', (_, catalog, department, severity) => {
  const sample = { catalog, department, grid: sampleGrid };
  const orphan = [['No.3 取組項目', '第三の取組 ※再掲']] as const;
  expect(foundWith(repeatOrphan, orphan, sample)).toMatchObject([{ severity }]);
});
