import Ajv from 'ajv';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { yearLabel } from '../../../src/core/era/fiscal-year';
import { BUNDLED_PLANS } from '../../../src/core/catalog/bundled';
import { catalogToJson, parseCatalog } from '../../../src/core/catalog/catalog-json';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { R4_FACTS, shinko, useFolder } from './call';
import { PLAN_REVIEW } from './plan-review';

const SCHEMA = join(__dirname, '../../../docs/schemas/catalog.schema.json');
const PROFILE = join(__dirname, '../../../docs/schemas/profile.schema.json');
const FORM_PROFILE = join(__dirname, '../../../docs/schemas/form-profile.schema.json');
const isCatalog = new Ajv({ allowUnionTypes: true })
  .addSchema(JSON.parse(readFileSync(PROFILE, 'utf8')))
  .addSchema(JSON.parse(readFileSync(FORM_PROFILE, 'utf8')))
  .compile(JSON.parse(readFileSync(SCHEMA, 'utf8')));

const PLAN_SEED = join(__dirname, '../../../../shared/seeds/002_f566c8fc155c559c.txt');

const folder = useFolder();

const imported = (file: string): { catalog: Catalog; err: string } => {
  const out = folder.path('catalog.json');
  const { status, out: printed, err } = shinko('import', file, '-o', out, '--force');
  expect({ status, printed }).toEqual({ status: 0, printed: '' });
  const json: unknown = JSON.parse(folder.read('catalog.json').toString());
  expect(isCatalog(json)).toBe(true);
  const catalog = parseCatalog(json, THRESHOLDS);
  if (!catalog.ok) throw new RangeError(catalog.failure.path);
  return { catalog: catalog.value, err };
};

/** A catalog without what a sheet cannot say: other spellings, and whether its texts are samples. */
const bare = (catalog: Catalog): unknown =>
  JSON.parse(
    JSON.stringify(
      { ...catalogToJson(catalog), sampleTexts: null },
      (key: string, value: unknown) =>
        key === 'aliases' ? [] : key === 'plans' || key === 'targets' ? undefined : value,
    ),
  );

it('作った様式から、元の体系が戻る（別表記を除く）', () => {
  const form = folder.path('form.xlsx');
  expect(shinko('inject', '--year', 'R4', '-o', form).status).toBe(0);
  expect(bare(imported(form).catalog)).toEqual(bare(BUNDLED_PLANS[0]!));
});

it('記入のある様式からも、同じ体系が戻る', () => {
  const form = folder.path('form.xlsx');
  expect(shinko('inject', '--year', 'R4', '--entries', R4_FACTS, '-o', form).status).toBe(0);
  const { catalog } = imported(form);
  expect(catalog.items).toHaveLength(48);
  expect(catalog.candidates).toEqual(BUNDLED_PLANS[0]!.candidates);
});

it('テキストから取り込み、件数と、人が決める候補を知らせる', () => {
  const { catalog, err } = imported(R4_FACTS);
  expect(catalog).toMatchObject({ plan: '白井市第2次地域福祉計画', fiscalYear: 2022 });
  expect(catalog.policies).toHaveLength(6);
  const lines = err.trim().split('\n');
  expect(lines[0]).toContain('取組項目 48件、再掲 10件');
  expect(lines.slice(1)).toHaveLength(catalog.candidates.length);
  expect(lines.slice(1).join('\n')).toContain('No.39・40・41 のうち2件（R4以降見直しあり）');
});

it('取り込んだ体系で点検でき、同じ指摘になる', () => {
  imported(R4_FACTS);
  const plain = shinko('check', R4_FACTS, '--format', 'json');
  const chosen = shinko(
    'check',
    R4_FACTS,
    '--catalog',
    folder.path('catalog.json'),
    '--format',
    'json',
  );
  const errors = (text: string): readonly string[] =>
    (
      JSON.parse(text) as { findings: { severity: string; rule: string; cell: string }[] }
    ).findings.flatMap(({ severity, rule, cell }) =>
      severity === 'error' ? [`${rule} ${cell}`] : [],
    );
  expect(errors(chosen.out)).toEqual(errors(plain.out));
});

it.each([
  ['表のないテキスト', 'ただの文章\n', '取組項目'],
  ['体系でない JSON', '{"a":1}', 'format'],
  ['壊れた JSON', '{"a":', 'JSON'],
])('%s は、何をすればよいかを言って断る', (_, text, words) => {
  const file = folder.write('bad.txt', text);
  const { status, out, err } = shinko('import', file, '-o', folder.path('c.json'));
  expect({ status, out }).toEqual({ status: 2, out: '' });
  expect(err).toContain(words);
  expect(() => folder.read('c.json')).toThrow('ENOENT');
});

it('既にあるファイルは上書きしない', () => {
  const kept = folder.write('c.json', '{}');
  expect(shinko('import', R4_FACTS, '-o', kept)).toMatchObject({ status: 2 });
  expect(folder.read('c.json').toString()).toBe('{}');
});

describe('計画の本文から、年度ごとの計画を取り込む', () => {
  const given = existsSync(PLAN_SEED);
  if (!given)
    console.warn('計画の本文がないため、計画の数値は確かめていません (not run: seed not found)');

  /** Figures of an item, each once where every year has the same. */
  const figuresOf = ({ targets = [] }: Catalog['items'][number]): readonly string[] => {
    const byFigure = new Map<string, string[]>();
    for (const { year, label, value, unit } of targets) {
      const figure = `${label ?? '―'} ${value ?? '―'} ${unit}`;
      byFigure.set(figure, [...(byFigure.get(figure) ?? []), yearLabel(year)]);
    }
    return [...byFigure].flatMap(([figure, years]) =>
      years.length === 3 ? [figure] : years.map((year) => `${year}: ${figure}`),
    );
  };

  (given ? it : it.skip)('44 項目の計画の数値は、手で読んだ一覧と一つも違わない', () => {
    const { items } = imported(PLAN_SEED).catalog;
    const read = items.map((item) => [item.number, item.name, [...figuresOf(item)].sort()]);
    expect(read).toEqual(
      PLAN_REVIEW.map(([number, name, list]) => [number, name, [...list].sort()]),
    );
  });

  (given ? it : it.skip)('どの項目にも三年度の計画の言葉と、計画のめざす姿がある', () => {
    const { items, vision } = imported(PLAN_SEED).catalog;
    const years = items.map(({ plans = [] }) => plans.map(({ year }) => yearLabel(year)).join());
    expect(new Set(years)).toEqual(new Set(['H30,R1,R2']));
    // Two pages of the table have it, the third one misread.
    expect(vision).toBe('ふれあい、育みあい、助けあい、ともに生きるまち');
  });

  it('シートから取った体系に、計画の数値はない', () => {
    expect(imported(R4_FACTS).catalog.items.flatMap(({ targets = [] }) => targets)).toEqual([]);
  });
});
