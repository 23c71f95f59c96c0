import { createXlsx } from '../../src/adapters/xlsx';
import { gradeKey } from '../../src/core/profile/grade-scale';
import { layoutIdentity, readIdentity } from '../../src/core/record/identity';
import { stampOfText } from '../../src/core/record/stamp';
import { THRESHOLDS } from '../../src/core/rules/registry';
import { gridOfBlueprint } from '../../src/core/grid/grid-of-blueprint';
import { packParts, smallParts } from '../adapters/xlsx/packed-parts';
import { SAMPLE_CATALOG } from '../core/rules/sample-sheet';
import { callInMemory, type MemoryCall } from '../fuzz/in-memory';
import { makeTexts } from './json-inputs';
import { bookOf, planOf, withRow } from '../hosts/cli/identity-books';
import { hostileYear } from './hostile-books';

/** What every object answers to without having been given it. */
const NAMES = [
  ...['__proto__', 'constructor', 'toString', 'hasOwnProperty', 'valueOf', 'isPrototypeOf'],
  ...['__defineGetter__', 'toLocaleString', 'prototype', 'then', 'length'],
];
const WITNESS = JSON.stringify(Object.getOwnPropertyNames(Object.prototype).sort());

/** Nothing was put where every object would have it. */
const expectClean = (): void => {
  const names = Object.getOwnPropertyNames(Object.prototype).sort();
  expect(JSON.stringify(names)).toBe(WITNESS);
  expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
};
afterEach(expectClean);

/** A command ends as it must: a known status, and on 2 a sentence, with nothing of the program in it. */
const expectSound = (call: MemoryCall, given: ReadonlyMap<string, Uint8Array>): void => {
  const { status, err, out, written } = callInMemory(call, given);
  const what = [call.name, ...call.files].join(' ');
  expect([what, [0, 1, 2].includes(status)]).toEqual([what, true]);
  expect([what, `${out}${err}`]).not.toEqual([
    what,
    expect.stringMatching(/native code|\[object/u),
  ]);
  if (status === 2) {
    expect([what, err.trim() !== '', written.length]).toEqual([what, true, 0]);
  }
};

describe('計画の中の名前', () => {
  // Every text of the plan is called so in one of the rounds.
  it.each([0, 1, 2, 3, 4])('計画・項目・課・指標・単位が、そう呼ばれる（%i）', (round) => {
    const year = hostileYear((text, index) => {
      const at = index - round * NAMES.length;
      // A title names its plan by that word.
      return NAMES[at] === undefined ? text : text.replace(/^[^]*?(計画)?$/u, `${NAMES[at]}$1`);
    });
    const told = year.filter(({ status }) => status === 2).map(({ call, err }) => [call.name, err]);
    expect(told).toEqual([]);
    for (const { out, err } of year) {
      expect(out + err).not.toMatch(/native code|\[object|NaN|undefined/u);
    }
    const split = year[0]!;
    expect(split.written.length).toBeGreaterThan(3);
  });

  it('評価の字も', () => {
    expect(NAMES.map(gradeKey).every((key) => typeof key === 'string')).toBe(true);
  });
});

describe('JSON の入力', () => {
  const inputs = makeTexts();
  it.each(
    inputs.map(
      ({ call, json }) => [`${call.name} ${Object.keys(call.options!)[0]!}`, call, json] as const,
    ),
  )('%s：知らない名前があっても、読むか一文で断る', (_, call, json) => {
    const given = new Map(inputs.flatMap(({ files }) => [...files]));
    for (const name of NAMES) {
      for (const text of withMember(json, name)) {
        given.set('in.json', new TextEncoder().encode(text));
        expectSound(call, given);
      }
    }
  });
});

const EVIL = '{"polluted":true,"prototype":{"polluted":true}}';

/** Texts of the JSON with a member of that name in the root, in every object, and as every key's value. */
const withMember = (json: unknown, name: string): readonly string[] => {
  const member = `${JSON.stringify(name)}:`;
  const text = JSON.stringify(json);
  return [
    text.replace(/^([[{])/u, (open) =>
      open === '{' ? `{${member}${EVIL},` : `[{${member}${EVIL}},`,
    ),
    text.replaceAll(/\{(?!\})/gu, `{${member}${EVIL},`),
    text.replaceAll(/"(?:[^"\\]|\\.)*"(?!:)/gu, JSON.stringify(name)),
    `{${member}${text}}`,
  ];
};

describe('`_shinko`', () => {
  it.each(NAMES)('%s という行があっても、ほかの行は読める', (name) => {
    const plan = planOf({ department: '健康課' });
    const [form, own] = plan.sheets;
    const row = own!.cells.at(-1)!.row + 1;
    const cells = [name, EVIL].map((value, column) => ({ row, column, value, style: 0 }));
    const sheet = { ...own!, cells: [...own!.cells, ...cells] };
    expect(readIdentity(gridOfBlueprint(sheet, plan.styles), THRESHOLDS)?.plan).toBe(
      SAMPLE_CATALOG.plan,
    );
    const book = createXlsx().write({ ...plan, sheets: [form!, sheet] });
    const given = new Map([
      ['a.xlsx', book],
      ['m.xlsx', bookOf()],
    ]);
    expect(callInMemory({ name: 'check', files: ['a.xlsx'] }, given).status).toBe(0);
    const merge = { name: 'merge', files: ['m.xlsx', 'a.xlsx'], options: { output: 'o.xlsx' } };
    expect(callInMemory(merge, given).status).toBe(0);
  });

  it.each(['catalog', 'settings', 'acceptances', 'base', 'stamp'])(
    '%s の中にあっても、読むか、ないものとする',
    (key) => {
      for (const name of NAMES) {
        const plan = withRow(planOf({ department: '健康課' }), key, (text) =>
          (text === '' ? '{}' : text)
            .replaceAll('{', `{${JSON.stringify(name)}:${EVIL},`)
            .replaceAll(',}', '}'),
        );
        const book = createXlsx().write(plan);
        const given = new Map([
          ['a.xlsx', book],
          ['m.xlsx', bookOf()],
        ]);
        for (const call of [
          { name: 'check', files: ['a.xlsx'] },
          { name: 'submit', files: ['a.xlsx'], options: { output: 'o.xlsx' } },
          { name: 'merge', files: ['m.xlsx', 'a.xlsx'], options: { output: 'o.xlsx' } },
        ])
          expectSound(call, given);
      }
    },
  );

  it('提出の記録の数値の名前は、規則の名前の形のものだけを読む', () => {
    const known = { 'value-jump.times': 5 };
    const stamp = {
      ...{ department: '健康課', by: null, at: '2026-04-10T09:30:00+09:00', accepted: 0 },
      ...{ counts: { error: 0, warning: 0, info: 0 }, digest: 'x' },
    };
    const text = JSON.stringify({ ...stamp, checkedBy: { thresholds: known } }).replace(
      '"value-jump.times"',
      '"__proto__":1,"constructor":2,"<b>":3,"value-jump.times"',
    );
    expect(Object.entries(stampOfText(text)!.checkedBy!.thresholds)).toEqual(Object.entries(known));
  });

  it('配ったときの値の項目の名前が __proto__ でも、ほかのものにならない', () => {
    const base = { fiscalYear: 2022, blocks: new Map(NAMES.map((name) => [name, BLOCK])) };
    const sheet = layoutIdentity({ ...identityOf(), base });
    const read = readIdentity(gridOfBlueprint(sheet, [{}]), THRESHOLDS)!;
    expect([...read.base!.blocks.keys()]).toEqual(NAMES);
  });
});

const BLOCK = { years: new Map(), ticked: [], narrative: '文' } as const;
const identityOf = () => {
  const plan = planOf();
  return readIdentity(gridOfBlueprint(plan.sheets[1]!, plan.styles), THRESHOLDS)!;
};

describe('ブックの XML', () => {
  const kindOf = (row: string, styles?: string): string => {
    const parts = smallParts(row);
    const read = createXlsx().readBlueprint(
      packParts({ ...parts, ...(styles === undefined ? {} : { 'xl/styles.xml': styles }) }),
    );
    return read.ok ? JSON.stringify(read.value.sheets[0]!.cells) : read.failure.kind;
  };

  it.each(NAMES)('実体 &%s; とセルの型は断る', (name) => {
    const text = `<row r="1"><c r="A1" t="str"><v>&${name};</v></c></row>`;
    expect(kindOf(text)).toBe('damaged');
    expect(kindOf(`<row r="1"><c r="A1" t="${name}"><v>1</v></c></row>`)).toBe('damaged');
  });

  it.each(NAMES)('属性の値が %s なら、ないものとする', (name) => {
    const parts = smallParts('<row r="1"><c r="A1" s="1"><v>1</v></c></row>');
    const line = `<border><left style="${name}"/></border>`;
    const styles = String(parts['xl/styles.xml']).replace(
      '<cellXfs>',
      `<borders><border/>${line}</borders><cellXfs><xf/><xf borderId="1" applyBorder="1"><alignment horizontal="${name}" vertical="${name}"/></xf>`,
    );
    const workbook = String(parts['xl/workbook.xml']).replace('sheetId', `state="${name}" sheetId`);
    const rule = `<dataValidations count="1"><dataValidation type="${name}" imeMode="${name}" sqref="A1"/></dataValidations>`;
    const sheet = String(parts['xl/worksheets/sheet1.xml']).replace(
      '</sheetData>',
      `</sheetData>${rule}`,
    );
    const read = createXlsx().readBlueprint(
      packParts({
        ...parts,
        'xl/styles.xml': styles,
        'xl/workbook.xml': workbook,
        'xl/worksheets/sheet1.xml': sheet,
      }),
    );
    if (!read.ok) throw new RangeError(read.failure.kind);
    const [first] = read.value.sheets;
    expect(first!.visibility).toBe('visible');
    expect(first!.validations.map(({ type, imeMode }) => [type, imeMode])).toEqual([
      ['any', undefined],
    ]);
    const { border, horizontal, vertical } = read.value.styles[1]!;
    expect([border, horizontal, vertical]).toEqual([undefined, undefined, undefined]);
  });
});
