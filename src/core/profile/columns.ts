import { comparable } from '../text/text';

/** What a column of the form holds, named after what stands under its title. */
export type ColumnRole =
  | 'number'
  | 'name'
  | 'departments'
  | 'description'
  | 'progress'
  | 'indicator'
  | 'year'
  | 'value'
  | 'unit'
  | 'grade'
  | 'narrative'
  | 'remarks';

/** Columns of the form in order, with the title that the form writes (R4 sheet, header row). */
export const COLUMN_TITLES: readonly (readonly [ColumnRole, string])[] = [
  ['number', 'No.'],
  ['name', '取組項目'],
  ['departments', '担当課'],
  ['description', '取組内容'],
  ['progress', '進捗状況'],
  ['indicator', '実績の指標'],
  ['year', '年度'],
  ['value', '実績値'],
  ['unit', '単位'],
  ['grade', '評価'],
  ['narrative', '取組による成果、今後の課題や方針'],
  ['remarks', '備考'],
];

/** Other titles that cities and staff use for the same columns. */
const VARIANTS: Readonly<Record<ColumnRole, readonly string[]>> = {
  number: ['No', 'No.', '№', '番号', '項番', '項目番号', '取組番号', '通番', '#'],
  name: [
    '取組項目',
    '取り組み項目',
    '取組項目名',
    '取組み項目',
    '項目',
    '項目名',
    '取組名',
    '取組',
  ],
  departments: ['担当課', '担当部署', '所管課', '所管部署', '担当', '担当課名', '所管', '主管課'],
  description: ['取組内容', '取り組み内容', '取組みの内容', '内容', '具体的な取組', '取組の内容'],
  progress: ['進捗状況', '進捗', '進ちょく状況', '進行状況', '取組の進捗状況'],
  indicator: ['実績の指標', '指標', '指標名', '実績指標', '評価指標', '成果指標', '活動指標'],
  year: ['年度', '実施年度', '対象年度', '実績年度'],
  value: ['実績値', '実績', '値', '数値', '実績数', '実績数値'],
  unit: ['単位', '単位名'],
  grade: ['評価', '自己評価', '評価区分', '評定', '担当課評価', '所管課評価'],
  narrative: [
    '取組による成果、今後の課題や方針',
    '取組による成果',
    '成果',
    '取組成果',
    '成果及び課題',
    '成果・今後の方針',
    '成果や課題',
    '取組の成果',
    '成果・課題',
    '成果と課題',
    '成果、課題',
    '今後の課題や方針',
    '成果・今後の課題',
    '取り組みによる成果、今後の課題や方針',
  ],
  remarks: ['備考', '備考欄', '摘要', '見直し', '備考・見直し', '注記'],
};

const ROLE_OF = new Map<string, ColumnRole>(
  (Object.keys(VARIANTS) as ColumnRole[]).flatMap((role) =>
    VARIANTS[role].map((title) => [comparable(title), role] as const),
  ),
);
const LONGEST_TITLE = 40;

/** The role that a title names; brackets and notes after it make no difference. */
export const findColumnRole = (title: string): ColumnRole | undefined => {
  if (title.length > LONGEST_TITLE) return undefined;
  const key = comparable(title);
  return (
    ROLE_OF.get(key) ??
    ROLE_OF.get(key.replace(/\(.*\)$/u, '').replace(/[※*:]+.*$/u, '')) ??
    (key.startsWith('取組による成果') ? 'narrative' : undefined)
  );
};

interface Columns {
  readonly columns: ReadonlyMap<ColumnRole, number>;
}

const rolesByHeader = new WeakMap<Columns, ReadonlyMap<number, ColumnRole>>();

/** What the columns under a header row hold; worked out once for each header row. */
export const columnRoles = (header: Columns): ReadonlyMap<number, ColumnRole> => {
  const known = rolesByHeader.get(header);
  if (known) return known;
  const roles = new Map([...header.columns].map(([role, column]) => [column, role]));
  rolesByHeader.set(header, roles);
  return roles;
};
