import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { R4_FACTS, shinko, useFolder } from './call';

const SCHEMA = join(__dirname, '../../../docs/schemas/diff.schema.json');
const isDiff = new Ajv({ allowUnionTypes: true }).compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));
const PLAN_SEED = join(__dirname, '../../../../shared/seeds/002_f566c8fc155c559c.txt');

interface Diff {
  readonly items: readonly {
    readonly kind: string;
    readonly certainty: string;
    readonly from: { readonly number: number } | null;
    readonly to: { readonly number: number } | null;
  }[];
}

/** Items that are not the same under the same number: `17→17 renamed likely`. */
const differing = (...files: readonly string[]): readonly string[] => {
  const { status, out } = shinko('diff', ...files, '--format', 'json');
  expect(status).toBe(0);
  const diff = JSON.parse(out) as Diff;
  expect(isDiff(diff)).toBe(true);
  return diff.items.flatMap(({ kind, certainty, from, to }) =>
    certainty === 'sure' && from?.number === to?.number
      ? []
      : [`${from?.number ?? '―'}→${to?.number ?? '―'} ${kind} ${certainty}`],
  );
};

/**
 * The items of the H30 document whose name or number is another in the R4 sheet, each looked up by hand
 * in both; the other 32 are the same under the same number.
 */
const MATCH_REVIEW: readonly (readonly [line: string, reason: string])[] = [
  ['17→17 renamed likely', '日常生活支援総合事業から生活支援体制整備事業へ。事業も課も同じ'],
  ['24→24 renamed likely', '設置から設置・運営へ'],
  ['26→26 renamed likely', 'モデル小学校区から設立推進小学校区へ'],
  ['32→32 renamed likely', '個別計画から個別避難計画へ'],
  ['―→38 added unmatched', '地域団体との連携。H30 にはない'],
  ['38→39 changed sure', '38 が加わり一つずれた'],
  ['39→40 renamed likely', '住宅確保給付金から住居確保給付金へ'],
  ['40→41 changed sure', '一つずれた'],
  ['41→42 renamed likely', '学習支援体制から学習・生活支援体制へ'],
  ['42→43 changed sure', '一つずれた'],
  ['43→44 changed sure', '一つずれた'],
  ['44→45 changed sure', '一つずれた'],
  ['―→46 added unmatched', 'R4 からの新規'],
  ['―→47 added unmatched', '同じ'],
  ['―→48 added unmatched', '同じ'],
];

const folder = useFolder();

describe('計画の本文と R4 シートを比べる', () => {
  const given = existsSync(PLAN_SEED);
  if (!given)
    console.warn('計画の本文がないため、項目の照合は確かめていません (not run: seed not found)');

  (given ? it : it.skip)('照合は、手で確かめた一覧と一つも違わない', () => {
    expect(differing(PLAN_SEED, R4_FACTS)).toEqual(MATCH_REVIEW.map(([line]) => line));
  });

  (given ? it : it.skip)('シートに計画の数値を移す。名前の変わった項目は、認めたときだけ', () => {
    const figures = (...more: readonly string[]): number => {
      const out = folder.path('both.json');
      const { status } = shinko('import', R4_FACTS, PLAN_SEED, ...more, '-o', out, '--force');
      expect(status).toBe(0);
      const { items } = JSON.parse(folder.read('both.json').toString()) as {
        readonly items: readonly { readonly targets: readonly unknown[] }[];
      };
      return items.reduce((sum, { targets }) => sum + targets.length, 0);
    };
    // 55 in all (PLAN_REVIEW); No. 41 of H30 has three, and a new name.
    expect(figures('--likely') - figures()).toBe(3);
  });
});

it('人が読む文は、変わったものを組ごとに言い、同じなら違いがないと言う', () => {
  const form = folder.path('form.xlsx');
  expect(shinko('inject', '--year', 'R4', '-o', form).status).toBe(0);
  expect(shinko('diff', form, form).out).toContain('違いはありません。');
  const catalog = folder.path('plan.json');
  expect(shinko('import', form, '-o', catalog).status).toBe(0);
  const changed = JSON.parse(folder.read('plan.json').toString()) as {
    items: { departments: string[] }[];
  };
  changed.items[0]!.departments = ['健康課'];
  const other = folder.write('other.json', JSON.stringify(changed));
  const { out } = shinko('diff', catalog, other);
  expect(out).toContain('内容が変わった項目（1件）');
  expect(out).toMatch(/担当課：.+ → 健康課/u);
  expect(shinko('diff', catalog, other, '--lang', 'en').out).toContain('Changed items (1)');
});

it.each([
  [['one.xlsx'], 'OLD NEW'],
  [['a', 'b', 'c'], '二つだけ'],
])('ファイルの数が違えば、何を指定するかを言う %j', (files, words) => {
  const { status, out, err } = shinko('diff', ...files);
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(words);
});
