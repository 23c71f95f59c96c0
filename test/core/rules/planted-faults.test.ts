import fc from 'fast-check';
import { RULES } from '../../../src/core/rules/registry';
import { FAULTS } from './planted-faults';
import { arbitraryScenes, findingsOn, HARMLESS, HARMLESS_BESIDES, keyOf } from './planted-scene';

/** `SHINKO_RUNS=5000 npx jest planted-faults` for the long run, with a table at its end. */
const RUNS = Number(process.env['SHINKO_RUNS'] ?? 16);

/** Rules of which no mistake is planted, each with its reason. */
const UNPLANTED: Readonly<Record<string, string>> = {
  'difference-mismatch': 'our own form has no 差; planted in test/core/form/read/any',
  'percent-exceeds': 'the plans drawn here count no shares; planted in test/core/form/read/any',
};

interface Tally {
  readonly name: string;
  planted: number;
  found: number;
  beyond: number;
}

const tallies: Tally[] = [];

afterAll(() => {
  if (process.env['SHINKO_RUNS'] === undefined) return;
  const lines = tallies.map(
    ({ name, planted, found, beyond }) => `| ${name} | ${planted} | ${found} | ${beyond} |`,
  );
  process.stdout.write(
    [
      '| 規則 | 入れた | 見つけた | ほかに言った |',
      '| --- | ---: | ---: | ---: |',
      ...lines,
      '',
    ].join('\n'),
  );
});

it('どの規則にも、入れる間違いがあるか、入れない理由がある', () => {
  const planted = new Set(FAULTS.map((fault) => fault.rule));
  const open = RULES.map((rule) => rule.id).filter((id) => !planted.has(id));
  expect(open.sort()).toEqual(Object.keys(UNPLANTED).sort());
  expect([...planted].filter((id) => !RULES.some((rule) => rule.id === id))).toEqual([]);
});

it.each(['original', 'targets'] as const)('正しいシートには、何も言わない（%s）', (on) => {
  fc.assert(
    fc.property(arbitraryScenes(on), ([scene]) => {
      const findings = findingsOn(scene!.grid, scene!);
      expect(findings.filter((finding) => !HARMLESS.includes(finding.rule)).map(keyOf)).toEqual([]);
    }),
    { numRuns: RUNS },
  );
});

describe('一つ間違いを入れると、その場所で見つかり、ほかには何も増えない', () => {
  it.each(FAULTS.map((fault) => ({ ...fault, title: `${fault.rule} ${fault.how ?? ''}`.trim() })))(
    '$title',
    ({ rule, title, plant, on, base, permitted = [] }) => {
      const tally: Tally = { name: title, planted: 0, found: 0, beyond: 0 };
      tallies.push(tally);
      fc.assert(
        fc.property(arbitraryScenes(on), (scenes) => {
          const scene = scenes.find((candidate) => plant(candidate) !== undefined);
          const planted = scene && plant(scene);
          if (!planted) return;
          tally.planted += 1;
          const isPlantedInBase = planted.values === scene.grid.values && base !== undefined;
          const entries = base?.(scene);
          const before = new Set(
            findingsOn(scene.grid, scene, isPlantedInBase ? undefined : entries).map(keyOf),
          );
          const added = findingsOn(planted, scene, entries).filter(
            (finding) => !before.has(keyOf(finding)),
          );
          const isRequired = added.some((finding) => finding.rule === rule);
          if (isRequired) tally.found += 1;
          const beyond = added.filter(
            (finding) =>
              finding.rule !== rule && ![...permitted, ...HARMLESS_BESIDES].includes(finding.rule),
          );
          if (beyond.length > 0) tally.beyond += 1;
          expect({ rule, isRequired, beyond: beyond.map(keyOf) }).toEqual({
            rule,
            isRequired: true,
            beyond: [],
          });
        }),
        { numRuns: RUNS },
      );
      // A few draws of every day may all have no place for it.
      expect(tally.planted).toBeGreaterThanOrEqual(RUNS < 100 ? 0 : RUNS / 20);
    },
  );
});
