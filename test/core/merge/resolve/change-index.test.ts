import fc from 'fast-check';
import type { FileDiff, OfferedText } from '../../../../src/core/merge/diff/file-diff';
import { ChangeIndex, type IndexedFile } from '../../../../src/core/merge/resolve/change-index';

const text = fc.constantFrom('', '12', '新しい成果の文。', '新しい成果の文。二つ目の文。');

const offer: fc.Arbitrary<OfferedText> = fc.record({
  field: fc.constantFrom('1-1|2022|value', '1-1|2022|narrative', '2-1|2022|grade'),
  text,
  base: fc.option(text),
  kind: fc.constantFrom('own', 'foreign', 'baseless', 'repeat', 'reverted'),
  said: fc.option(fc.constantFrom('1-1|R4|value', '1-1|R4|narrative')),
});

const left: fc.Arbitrary<FileDiff['left'][number]> = fc.record({
  sheet: fc.option(fc.constantFrom('進行管理シート', 'メモ')),
  cell: fc.option(fc.constantFrom('A1', 'B2')),
  value: text,
  why: fc.constantFrom('outside', 'note', 'no-place'),
  target: fc.option(
    fc.record({
      item: fc.constantFrom(1, 2),
      occurrence: fc.constantFrom(1, 2),
      sheet: fc.constant('進行管理シート'),
      cell: fc.constantFrom('C3', 'D4'),
      now: text,
    }),
  ),
});

const fileDiffs: fc.Arbitrary<readonly FileDiff[]> = fc
  .array(
    fc.record({
      department: fc.option(fc.constantFrom('健康課', '社会福祉課')),
      submittedAt: fc.option(fc.constant('2026-04-01T09:00:00Z')),
      handOut: fc.option(fc.constantFrom('x|健康課', 'y|健康課')),
      hasBase: fc.boolean(),
      matched: fc.constant(1),
      offers: fc.array(offer, { maxLength: 5 }),
      acceptances: fc.constant([]),
      left: fc.array(left, { maxLength: 3 }),
    }),
    { maxLength: 5 },
  )
  .map((files) => files.map((file, index) => ({ file: `${index}.xlsx`, ...file })));

const kept = (files: readonly FileDiff[]): ChangeIndex => {
  const differences = new ChangeIndex();
  for (const file of [...files].reverse()) differences.add(file);
  return differences;
};

it('どのファイルの違いも、失われず、増えず、名前の順に返る', () => {
  fc.assert(
    fc.property(fileDiffs, (files) => {
      const differences = kept(files);
      const all = differences.files;
      const own = ({ file, department, submittedAt, handOut, hasBase }: IndexedFile | FileDiff) => [
        ...[file, department, submittedAt, handOut],
        hasBase,
      ];
      expect(all.map(own)).toEqual(files.map(own));
      expect(differences.leftOf(all)).toEqual(
        files.flatMap((each) =>
          each.left.map((cell) => ({ file: each.file, ...cell, taken: false })),
        ),
      );
      const told = [...differences.offersOf(all)].flatMap(([field, offers]) =>
        offers.flatMap(({ files: sharing, ...said }) => {
          expect(said.field).toBe(field);
          return sharing.map(({ file }) => JSON.stringify([file, said]));
        }),
      );
      const given = files.flatMap((each) =>
        each.offers.map(({ field, text: words, base, kind, said }) =>
          JSON.stringify([each.file, { field, text: words, base, kind, said }]),
        ),
      );
      expect(told.sort()).toEqual(given.sort());
    }),
  );
});

it('同じことを言うファイルがいくつあっても、言うことは一度しか持たない', () => {
  const said: OfferedText = {
    field: '1-1|2022|value',
    text: '８',
    base: '5',
    kind: 'own',
    said: '1-1|R4|value',
  };
  const file = {
    department: null,
    submittedAt: null,
    handOut: null,
    hasBase: true,
    matched: 1,
    acceptances: [],
  };
  const differences = kept(
    ['1.xlsx', '2.xlsx', '3.xlsx'].map((name) => ({
      ...file,
      file: name,
      offers: [{ ...said }],
      left: [],
    })),
  );
  const offers = differences.offersOf(differences.files).get(said.field)!;
  expect(offers).toMatchObject([
    { ...said, files: [{ file: '1.xlsx' }, { file: '2.xlsx' }, { file: '3.xlsx' }] },
  ]);
});

it('選んだファイルの違いだけを返す', () => {
  const said: OfferedText = {
    field: '1-1|2022|value',
    text: '８',
    base: '5',
    kind: 'own',
    said: '1-1|R4|value',
  };
  const cell = {
    sheet: null,
    cell: 'A1',
    value: '書き込み',
    why: 'outside' as const,
    target: null,
  };
  const file = {
    department: null,
    submittedAt: null,
    handOut: null,
    hasBase: true,
    matched: 1,
    acceptances: [],
  };
  const differences = kept(
    ['1.xlsx', '2.xlsx'].map((name) => ({ ...file, file: name, offers: [said], left: [cell] })),
  );
  const second = differences.files.slice(1);
  expect(differences.leftOf(second)).toEqual([{ file: '2.xlsx', ...cell, taken: false }]);
  expect([...differences.offersOf(second).values()].flat()).toMatchObject([{ files: second }]);
});
