import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BUNDLED_PLANS, findBundledPlan } from '../../../src/core/catalog/bundled';
import {
  catalogDepartments,
  catalogOfDepartment,
  catalogPlaces,
  withTargetColumn,
} from '../../../src/core/catalog/catalog';
import { catalogToJson, parseCatalog } from '../../../src/core/catalog/catalog-json';
import { catalogOfSheet } from '../../../src/core/form/read/catalog-of-sheet';
import { parseTextGrid } from '../../../src/core/form/read/text-grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { toSettingsJson } from '../../../src/core/profile/rule-settings';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { arbitrarySettings } from '../rules/arbitrary-settings';
import { profileToJson } from '../../../src/core/profile/profile-json';
import { SHIROI } from '../../../src/core/profile/profile';
import { arbitraryProfile } from '../profile/arbitrary-profile';
import { EXAMPLE } from './example-sample';
import { arbitraryLedCatalog } from './arbitrary-catalog';

const ROOT = join(__dirname, '../../..');
const readJson = (file: string): Record<string, unknown> =>
  JSON.parse(readFileSync(join(ROOT, file), 'utf8'));
const isCatalog = new Ajv({ allowUnionTypes: true })
  .addSchema(readJson('docs/schemas/profile.schema.json'))
  .addSchema(readJson('docs/schemas/form-profile.schema.json'))
  .compile(readJson('docs/schemas/catalog.schema.json'));

it('書いた体系を読むと元に戻り、公開した JSON Schema に合う', () => {
  fc.assert(
    fc.property(arbitraryLedCatalog, (catalog) => {
      const json: unknown = JSON.parse(JSON.stringify(catalogToJson(catalog)));
      expect(isCatalog(json)).toBe(true);
      expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: catalog });
    }),
  );
});

it('目標値とその列は体系とともに書かれ、読むと元に戻る。列のない計画には何も書かない', () => {
  fc.assert(
    fc.property(arbitraryLedCatalog, fc.boolean(), (catalog, isShown) => {
      const target = { year: 2022, label: null, value: 5, unit: '回', text: '5回' };
      const items = catalog.items.map((item) => ({ ...item, targets: [target] }));
      const own = withTargetColumn({ ...catalog, items }, isShown);
      const json: unknown = JSON.parse(JSON.stringify(catalogToJson(own)));
      expect(isCatalog(json)).toBe(true);
      expect(Object.keys(json as object).includes('targetColumn')).toBe(isShown);
      expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: own });
    }),
  );
});

it('記載例は体系とともに書かれ、読むと元に戻る', () => {
  const own = { ...BUNDLED_PLANS[0]!, example: EXAMPLE };
  const json: unknown = JSON.parse(JSON.stringify(catalogToJson(own)));
  expect(isCatalog(json)).toBe(true);
  expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: own });
});

it('規則の設定は体系とともに書かれ、読むと元に戻る', () => {
  fc.assert(
    fc.property(arbitraryLedCatalog, arbitrarySettings, (catalog, settings) => {
      const json: unknown = JSON.parse(JSON.stringify(catalogToJson({ ...catalog, settings })));
      expect(isCatalog(json)).toBe(true);
      const expected = toSettingsJson(settings) ? { ...catalog, settings } : catalog;
      expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: expected });
    }),
  );
});

it('様式は体系とともに書かれ、読むと元に戻る。白井市の様式なら書かない', () => {
  fc.assert(
    fc.property(arbitraryLedCatalog, arbitraryProfile, (catalog, profile) => {
      const json: unknown = JSON.parse(JSON.stringify(catalogToJson({ ...catalog, profile })));
      expect(isCatalog(json)).toBe(true);
      expect(parseCatalog(json, THRESHOLDS)).toEqual({ ok: true, value: { ...catalog, profile } });
    }),
  );
  const [plan] = BUNDLED_PLANS;
  expect(catalogToJson({ ...plan!, profile: SHIROI })).toEqual(catalogToJson(plan!));
  const written = { ...catalogToJson(plan!), profile: profileToJson(SHIROI) };
  expect(isCatalog(JSON.parse(JSON.stringify(written)))).toBe(true);
  expect(parseCatalog(written, THRESHOLDS)).toEqual({ ok: true, value: plan });
});

describe('正しくない体系は、最初の誤りの場所を言う', () => {
  const plan = readJson('src/core/catalog/plans/shiroi-2.json');
  const itemsOf = (json: { readonly items?: unknown }) => json.items as readonly object[];
  const faultOf = (json: unknown) => {
    const parsed = parseCatalog(json, THRESHOLDS);
    return parsed.ok ? null : parsed.failure.path;
  };

  it.each([
    ['format', { ...plan, format: 'other' }],
    ['fiscalYear', { ...plan, fiscalYear: '今年' }],
    ['items', { ...plan, items: {} }],
    ['items[0].number', { ...plan, items: [{ number: 0 }] }],
    ['items[0].number', { ...plan, items: [{ number: ' ' }] }],
    ['items[0].lead', { ...plan, items: [{ ...itemsOf(plan)[0]!, lead: '計画にない課' }] }],
    [
      'items[1].number',
      {
        ...plan,
        items: [
          ...(plan['items'] as object[]).slice(0, 1),
          ...(plan['items'] as object[]).slice(0, 1),
        ],
      },
    ],
    ['policies[0].directions[0].projects[0].entries[0].item', { ...plan, items: [] }],
    ['settings', { ...plan, settings: 3 }],
    ['profile', { ...plan, profile: null }],
    ['profile.grades', { ...plan, profile: {} }],
    [
      'settings.thresholds.value-jump.times',
      { ...plan, settings: { thresholds: { 'value-jump.times': 'many' } } },
    ],
  ])('%s', (path, json) => {
    expect(faultOf(json)).toBe(path);
  });

  it.each([null, 3, 'text', []])('体系でないもの %p', (json) => {
    expect(faultOf(json)).toBe('$');
  });
});

describe('同梱の計画', () => {
  const [plan] = BUNDLED_PLANS;

  it('R4 の進行管理シートの事実から作ったものと同じ', () => {
    const facts = readFileSync(join(ROOT, 'src/hosts/trial/sample/r4-facts.txt'), 'utf8');
    const taken = catalogOfSheet(recognise(parseTextGrid(facts)));
    expect(taken).toEqual({ ok: true, value: { ...plan, sampleTexts: false } });
  });

  it('6方針・18方向・29事業・48項目・再掲10', () => {
    const directions = plan!.policies.flatMap((policy) => policy.directions);
    const places = catalogPlaces(plan!);
    expect(plan!.policies).toHaveLength(6);
    expect(directions).toHaveLength(18);
    expect(directions.flatMap((direction) => direction.projects)).toHaveLength(29);
    expect(plan!.items).toHaveLength(48);
    expect(places.filter((place) => place.entry.repeat)).toHaveLength(10);
  });

  it('見直しと新規の印が解けている。決まらないものは候補として残る', () => {
    const numbered = (key: 'reviewFrom' | 'newFrom') =>
      plan!.items.filter((item) => item[key] === 2022).map((item) => item.number);
    expect(numbered('reviewFrom')).toEqual([5, 9, 24, 30, 31, 42]);
    expect(numbered('newFrom')).toEqual([46, 47, 48]);
    expect(plan!.candidates.map(({ items, count }) => `${items.join('・')}のうち${count}`)).toEqual(
      [
        '1・2のうち1',
        '19・20・21のうち1',
        '32・33のうち1',
        '37・38のうち1',
        '39・40・41のうち2',
        '44・45のうち1',
      ],
    );
  });

  it('表記の揺れは別表記として残る', () => {
    expect(plan!.policies[2]).toMatchObject({
      name: '地域福祉活動への住民参加の促進',
      aliases: ['地域福祉活動への市民参加の促進'],
    });
    expect(plan!.items[9]!.aliases).toEqual(['市民大学のプログラム充実・周知']);
  });

  it('表題の計画名から見つかる', () => {
    expect(findBundledPlan('白井市第２次地域福祉計画')).toBe(plan);
    expect(findBundledPlan('別の計画')).toBeUndefined();
    expect(findBundledPlan(null)).toBeUndefined();
  });

  it('担当課の分だけを取り出すと、その課の項目と再掲だけになる', () => {
    const part = catalogOfDepartment(plan!, '危機管理課');
    expect(part.items.map((item) => item.number)).toEqual([28, 29, 30, 31, 32, 34, 35, 36]);
    expect(
      catalogPlaces(part).every((place) =>
        part.items.some((item) => item.number === place.entry.item),
      ),
    ).toBe(true);
    expect(catalogDepartments(plan!)).toHaveLength(12);
    expect(catalogOfDepartment(plan!, 'ない課').items).toEqual([]);
  });
});
