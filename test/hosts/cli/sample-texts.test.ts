import { findIdentity } from '../../app/recognise/of-grids';
import { readdirSync } from 'node:fs';
import { createXlsx } from '../../../src/adapters/xlsx';
import { catalogToJson } from '../../../src/core/catalog/catalog-json';
import type { Catalog } from '../../../src/core/catalog/catalog';
import { NO_ENTRIES } from '../../../src/core/record/entries';
import { layoutForm } from '../../../src/core/form/write/layout';
import { recognise } from '../../../src/core/form/read/recognise';
import { SAMPLES, withCityTexts } from '../../core/catalog/city-texts';
import { gridsOf, typedInto } from './books';
import { R4_FACTS, shinko, useFolder, type Outcome } from './call';
import { bookOf } from './identity-books';

const folder = useFolder();
const CITY = withCityTexts(SAMPLES);

const formOf = (catalog: Catalog, fiscalYear = 2022): Uint8Array =>
  createXlsx().write(
    layoutForm({
      catalog,
      fiscalYear,
      years: 3,
      department: null,
      entries: NO_ENTRIES,
      id: 'x',
      protect: false,
    }),
  );

const inject = (...args: readonly string[]): Outcome =>
  shinko('inject', '--year', 'R5', ...args, '-o', folder.path('out.xlsx'), '--force');
/** Every text of the plan on the sheet of that index. */
const textsOf = (name: string, index = 0): readonly string[] => {
  const { blocks } = recognise(gridsOf(folder.read(name))[index]!);
  return blocks.flatMap(({ heading, description }) => [
    heading.goal?.text ?? '',
    heading.measures?.text ?? '',
    description.text,
  ]);
};
const expectCity = (texts: readonly string[]): void =>
  expect(texts.filter((text) => !text.includes('市の文'))).toEqual([]);

describe('inject', () => {
  it('見本の様式を書き、見本が何か所あるかと、市の文章の入れ方を言う', () => {
    const { status, out, err } = inject();
    expect({ status, out }).toEqual({ status: 0, out: '' });
    expect(err).toMatch(/計画の文章のうち106か所は見本です。.*--entries.*--catalog/u);
    expect(inject('--department', '健康課').err).toMatch(/のうち\d{1,2}か所は見本です/u);
    expect(inject('--lang', 'en').err).toContain('106 of the plan');
    expect(inject('--entries', R4_FACTS).err).toContain('106か所');
  });

  it('--entries のファイルから、記入とともに計画の文章を取る', () => {
    const last = folder.write('last.xlsx', formOf(CITY));
    const { status, err } = inject('--entries', last);
    expect(status).toBe(0);
    expect(err).not.toContain('見本');
    expectCity(textsOf('out.xlsx'));
    const kept = findIdentity(gridsOf(folder.read('out.xlsx')))!.catalog!;
    expect(kept).toEqual(CITY);
  });

  it('--into のブックの文章も取る', () => {
    const book = folder.write('book.xlsx', formOf(CITY));
    expect(inject('--into', book).err).not.toContain('見本');
    expectCity(textsOf('out.xlsx', 2));
  });

  it('--into のブックに別の計画があれば、その計画で作る', () => {
    const book = folder.write('book.xlsx', bookOf());
    expect(inject('--into', book).err).not.toContain('見本の');
    const sheet = recognise(gridsOf(folder.read('out.xlsx'))[2]!);
    expect(sheet).toMatchObject({ plan: '見本市第1次見本計画', fiscalYear: 2023 });
    expect(sheet.blocks).toHaveLength(6);
  });

  it('--catalog に市の文章があれば、それが勝つ', () => {
    const plan = folder.write('plan.json', JSON.stringify(catalogToJson(CITY)));
    const last = folder.write('last.xlsx', formOf(withCityTexts(SAMPLES, '去年の文')));
    expect(inject('--catalog', plan, '--entries', last).err).not.toContain('見本');
    expectCity(textsOf('out.xlsx'));
  });
});

describe('split', () => {
  const split = (file: string, ...args: readonly string[]): Outcome =>
    shinko('split', file, '-o', folder.path('out'), ...args);

  it('見本の文があれば、何も書かずに一文で断り、--samples で配る', () => {
    const file = folder.write('master.xlsx', formOf(SAMPLES));
    const { status, out, err } = split(file);
    expect({ status, out }).toEqual({ status: 2, out: '' });
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(err).toMatch(/見本の文が106か所.*--samples/u);
    expect(() => readdirSync(folder.path('out'))).toThrow('ENOENT');
    expect(split(file, '--samples').status).toBe(0);
    expect(readdirSync(folder.path('out'))).toHaveLength(11);
  });

  it('--catalog の計画に市の文章があれば、見本に替えて配る', () => {
    const file = folder.write('master.xlsx', formOf(SAMPLES));
    const plan = folder.write('plan.json', JSON.stringify(catalogToJson(CITY)));
    expect(split(file, '--catalog', plan).status).toBe(0);
    const name = 'out/白井市第2次地域福祉計画_R4_健康課.xlsx';
    expectCity(textsOf(name));
    expect(findIdentity(gridsOf(folder.read(name)))!.catalog!.sampleTexts).toBe(false);
  });

  it('見本を市の文に打ち替えたブックは、そのまま配れ、_shinko にも市の文が入る', () => {
    const bytes = formOf(SAMPLES);
    const [samples, city] = [bytes, formOf(CITY)].map((book) => gridsOf(book)[0]!.values);
    const cells = samples!.flatMap((row, at) =>
      (row ?? []).flatMap((value, column) => {
        const to = city![at]?.[column] ?? null;
        const name = `${'ABCDEFGHIJKLMNOP'.charAt(column)}${at + 1}`;
        return value === to || typeof to !== 'string' ? [] : [[name, to] as const];
      }),
    );
    const file = folder.write('master.xlsx', typedInto(bytes, Object.fromEntries(cells)));
    expect(split(file).status).toBe(0);
    const handed = gridsOf(folder.read('out/白井市第2次地域福祉計画_R4_健康課.xlsx'));
    const { catalog } = findIdentity(handed)!;
    expect(catalog!.sampleTexts).toBe(false);
    expect(catalog!.items.every(({ description }) => description.includes('市の文'))).toBe(true);
  });

  it('成果の見本も数える', () => {
    const bytes = formOf(CITY);
    const { row, column } = recognise(gridsOf(bytes)[0]!).blocks[0]!.narrative;
    const cell = `${'ABCDEFGHIJKLMNOP'.charAt(column)}${row + 1}`;
    const file = folder.write('master.xlsx', typedInto(bytes, { [cell]: '（見本）成果の文。' }));
    expect(split(file)).toMatchObject({
      status: 2,
      err: expect.stringContaining('1か所') as string,
    });
  });
});
