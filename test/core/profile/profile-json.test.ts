import Ajv from 'ajv';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { catalogOfFile } from '../../../src/app/recognise/read-file';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import { gridOfBlueprint } from '../../../src/core/grid/grid-of-blueprint';
import { SHIROI, type Profile } from '../../../src/core/profile/profile';
import {
  isShiroi,
  profileToJson,
  readProfile,
  unreadProfile,
} from '../../../src/core/profile/profile-json';
import { layoutIdentity, readIdentity } from '../../../src/core/record/identity';
import { THRESHOLDS } from '../../../src/core/rules/registry';
import { readJson } from '../../../src/core/text/json-reader';
import { SAMPLE_CATALOG } from '../rules/sample-sheet';
import { arbitraryProfile } from './arbitrary-profile';

const isProfile = new Ajv().compile(
  JSON.parse(readFileSync(join(__dirname, '../../../docs/schemas/profile.schema.json'), 'utf8')),
);

const parse = (json: unknown) => readJson(() => readProfile(json, 'profile'));
const copied = (profile: Profile) => JSON.parse(JSON.stringify(profileToJson(profile)));

it('書いた様式を読むと元に戻り、公開した JSON Schema に合う', () => {
  fc.assert(
    fc.property(fc.oneof(arbitraryProfile, fc.constant<Profile>(SHIROI)), (profile) => {
      const json: unknown = copied(profile);
      expect(isProfile(json)).toBe(true);
      expect(parse(json)).toEqual({ ok: true, value: profile });
    }),
  );
});

it('別の書き方は省ける', () => {
  const json: unknown = JSON.parse(
    JSON.stringify(copied(SHIROI), (key, value: unknown) =>
      key === 'variants' ? undefined : value,
    ),
  );
  expect(isProfile(json)).toBe(true);
  expect(parse(json)).toMatchObject({ ok: true, value: { legend: SHIROI.legend } });
});

describe('正しくない様式は、最初の誤りの場所と、あるべきものを言う', () => {
  const { grades, headings, columns } = SHIROI;
  const word = 'string that is not blank';
  /** Whether the published schema tells it too; what stands twice it cannot. */
  const [BOTH, OURS] = [false, true];

  it.each<[string, string, object, boolean]>([
    ['grades', 'list', { grades: {} }, BOTH],
    ['grades', 'list of two grades or more', { grades: grades.slice(0, 1) }, BOTH],
    ['grades[0].value', word, { grades: [{ ...grades[0], value: ' ' }] }, BOTH],
    ['grades[1].box', 'string', { grades: [grades[0], { ...grades[1], box: 1 }] }, BOTH],
    ['grades[1].value', 'grade used once only', { grades: [grades[0], grades[0]] }, OURS],
    ['headings.goal', 'object', { headings: { ...headings, goal: '目標' } }, BOTH],
    [
      'headings.goals',
      'one of policy, direction, project, goal, measures',
      { headings: { ...headings, goals: {} } },
      BOTH,
    ],
    ['columns[0].title', word, { columns: [{ ...columns[0], title: '' }] }, BOTH],
    [
      'columns[0].role',
      `one of ${columns.map(({ role }) => role).join(', ')}`,
      { columns: [{ ...columns[0], role: 'no' }] },
      BOTH,
    ],
    ['columns[0].variants', 'list', { columns: [{ ...columns[0], variants: '番号' }] }, BOTH],
    [
      'columns[0].width',
      'one of role, title, variants',
      { columns: [{ ...columns[0], width: 3 }] },
      BOTH,
    ],
    ['columns[12].role', 'role used once only', { columns: [...columns, columns[3]] }, OURS],
    [
      'columns[1].title',
      'title of one column only, not of number too',
      { columns: [columns[0], { ...columns[1], title: '番号' }] },
      OURS,
    ],
    [
      'columns[1].variants[1]',
      'title of one column only, not of number too',
      { columns: [columns[0], { ...columns[1], variants: ['名', '番 号'] }] },
      OURS,
    ],
    [
      'required[0]',
      'role of a column in columns',
      { required: ['value'], columns: [columns[0]] },
      OURS,
    ],
    ['required', 'list', { required: 'value' }, BOTH],
    ['legend', 'string', { legend: null }, BOTH],
    ['sheetTitle', word, { sheetTitle: '　' }, BOTH],
    [
      'title',
      'one of grades, headings, columns, required, legend, sheetTitle',
      { title: '' },
      BOTH,
    ],
  ])('%s: %s', (path, expected, change, schemaTakes) => {
    const json: unknown = { ...copied(SHIROI), ...change };
    expect(parse(json)).toEqual({ ok: false, failure: { path: `profile.${path}`, expected } });
    expect(isProfile(json)).toBe(schemaTakes);
  });
});

describe('白井市のほかの様式は、まだ読めない', () => {
  const other: Profile = { ...SHIROI, legend: '凡例', columns: SHIROI.columns.slice(0, -1) };
  const expected = 'that of the form of Shiroi (other profiles are not read yet)';

  it('どこが違うかを言う', () => {
    expect(isShiroi(SHIROI)).toBe(true);
    expect(isShiroi(other)).toBe(false);
    expect(unreadProfile(SHIROI, 'profile')).toBeUndefined();
    expect(unreadProfile(other, 'profile')).toEqual({ path: 'profile.columns', expected });
  });

  it('体系のファイルは断り、白井市の様式なら読む', () => {
    const noBooks = {} as Parameters<typeof catalogOfFile>[1];
    const fileOf = (profile: Profile) =>
      catalogOfFile(
        new TextEncoder().encode(
          JSON.stringify({ ...catalogToJson(SAMPLE_CATALOG), profile: profileToJson(profile) }),
        ),
        noBooks,
      );
    expect(fileOf(other)).toEqual({
      ok: false,
      failure: { kind: 'catalog', fault: { path: 'profile.columns', expected } },
    });
    expect(fileOf(SHIROI)).toEqual({ ok: true, value: SAMPLE_CATALOG });
  });

  it('_shinko の体系は、ないものとする', () => {
    const identity = {
      id: 'x',
      plan: SAMPLE_CATALOG.plan,
      fiscalYear: 2022,
      department: null,
      catalog: { ...SAMPLE_CATALOG, profile: other },
      settings: null,
      acceptances: [],
      base: null,
      stamp: null,
    };
    const grid = gridOfBlueprint(layoutIdentity(identity), [{}]);
    expect(readIdentity(grid, THRESHOLDS)).toEqual({ ...identity, catalog: null });
  });
});
