import { clipboardTable } from '../../../src/app/check/finding-clipboard';
import {
  FINDING_COLUMNS,
  type FindingColumn,
  type FindingTableRow,
} from '../../../src/app/check/finding-table';

const columns = Object.fromEntries(FINDING_COLUMNS.map((name) => [name, name])) as Record<
  FindingColumn,
  string
>;

const row = (name: string): FindingTableRow => ({
  severityId: 'error',
  sheet: 'S',
  severity: 'エラー',
  number: 3,
  name,
  departments: '',
  year: 'R4',
  field: '',
  cell: 'H12',
  sentence: '文',
  fix: '',
  reason: '',
});

const nameField = (name: string): string => {
  const line = clipboardTable([row(name)], { columns }).text.slice(
    FINDING_COLUMNS.join('\t').length + 2,
  );
  return line.slice('エラー\t3\t'.length, line.indexOf('\t\tR4'));
};

it.each([
  ['=HYPERLINK("http://x")', '"\'=HYPERLINK(""http://x"")"'],
  ['+1', "'+1"],
  ['-1', "'-1"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['＝1+1', "'＝1+1"],
  ['二行の\n名前', '"二行の\n名前"'],
  ['ただの名前', 'ただの名前'],
])('貼り付けた %j は数式にならない', (name, field) => {
  expect(nameField(name)).toBe(field);
});

it('HTML では文字として逃がし、Excel にも文字だと言う', () => {
  const { html } = clipboardTable([row('<b>&"=1\n2')], { columns });
  expect(html).toContain(
    `<td style="mso-number-format:'\\@'">&lt;b&gt;&amp;&quot;=1<br style="mso-data-placement:same-cell">2</td>`,
  );
  expect(html).toContain('<td>3</td>');
  expect(html).not.toContain('<b>');
});
