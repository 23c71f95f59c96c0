import { recognise } from '../../../src/core/form/read/recognise';
import { checkSheet } from '../../../src/core/rules/engine';
import { SAMPLE_CATALOG, sampleWith } from './sample-sheet';
import { CORPUS, USUAL, type CorpusCase } from './corpus/corpus';
import { HELD_OUT } from './corpus/held-out';
import { RECORDED, RECORDED_HELD_OUT } from './corpus/recorded';

const asksAbout = (corpusCase: CorpusCase): boolean => {
  const { rule, other, ...given } = corpusCase;
  const { indicator, unit, before, now, gradeBefore, grade, narrative } = { ...USUAL, ...given };
  const grid = sampleWith(
    ['No.1 実績の指標', indicator],
    ['No.1 単位 R2', unit],
    ['No.1 単位 R3', unit],
    ['No.1 単位 R4', unit],
    ['No.1 実績値 R2', before],
    ['No.1 実績値 R3', before],
    ['No.1 実績値 R4', now],
    ['No.1 評価 R3', gradeBefore],
    ['No.1 評価 R4', grade],
    ['No.1 成果', narrative],
    ...(other
      ? ([
          ['No.5 実績の指標', other[0]],
          ['No.5 単位 R4', other[1]],
          ['No.5 実績値 R4', other[2]],
        ] as const)
      : []),
  );
  const catalog = {
    ...SAMPLE_CATALOG,
    items: SAMPLE_CATALOG.items.slice(0, 1).map((item) => ({ ...item, units: [] })),
  };
  const { findings } = checkSheet(recognise(grid), {
    catalog: other ? SAMPLE_CATALOG : catalog,
    department: null,
    fiscalYear: 2022,
  })!;
  return findings.some(
    (finding) =>
      finding.rule === rule &&
      (finding.year === 2022 || finding.field === 'narrative') &&
      (finding.severity !== 'info' || rule === 'indicator-conflict') &&
      (finding.block?.number === 1 || other !== undefined),
  );
};

type Judged = CorpusCase & { readonly said: boolean };

const judge = (cases: readonly CorpusCase[]): readonly Judged[] =>
  cases.map((corpusCase) => ({ ...corpusCase, said: asksAbout(corpusCase) }));

const percent = (part: number, whole: number): number =>
  whole === 0 ? 100 : Math.floor((part / whole) * 100);

const figuresOf = (judged: readonly Judged[], rule: string) => {
  const own = judged.filter((corpusCase) => corpusCase.rule === rule);
  const right = own.filter(({ said, asks }) => said && asks).length;
  return {
    cases: own.length,
    precision: percent(right, own.filter(({ said }) => said).length),
    recall: percent(right, own.filter(({ asks }) => asks).length),
  };
};

const shown = ({ rule, asks, said, ...given }: Judged): string =>
  `${rule} ${asks ? '言うべき' : '言うべきでない'}（${said ? '言った' : '言わない'}）: ${JSON.stringify(given)}`;

describe.each([
  ['文例', judge(CORPUS), RECORDED],
  ['取り置いた文例', judge(HELD_OUT), RECORDED_HELD_OUT],
] as const)('%s', (name, judged, recorded) => {
  const rules = [...new Set(judged.map(({ rule }) => rule))];

  afterAll(() => {
    if (process.env['SHINKO_TABLE'] === undefined) return;
    const wrong = judged.filter(({ said, asks }) => said !== asks).map(shown);
    const lines = rules.map((rule) => {
      const { cases, precision, recall } = figuresOf(judged, rule);
      return `| ${rule} | ${cases} | ${precision}% | ${recall}% |`;
    });
    process.stdout.write(`${[name, ...wrong, ...lines].join('\n')}\n`);
  });

  it('どの規則にも、言うべき例と言うべきでない例がある', () => {
    for (const rule of rules) {
      const verdicts = new Set(judged.filter((one) => one.rule === rule).map(({ asks }) => asks));
      expect([rule, verdicts.size]).toEqual([rule, 2]);
    }
    expect(Object.keys(recorded).sort()).toEqual([...rules].sort());
  });

  it.each(rules)('%s の正しさは、記録した値を下回らない', (rule) => {
    const { precision, recall } = figuresOf(judged, rule);
    const wrong = judged.filter((one) => one.rule === rule && one.said !== one.asks).map(shown);
    const least = recorded[rule]!;
    expect({ precision: precision >= least.precision, wrong }).toMatchObject({ precision: true });
    expect({ recall: recall >= least.recall, wrong }).toMatchObject({ recall: true });
  });
});

it('文例は 120 より多い', () => {
  expect(CORPUS.length).toBeGreaterThan(120);
});
