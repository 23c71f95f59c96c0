import { checkGrids } from '../../app/recognise/of-grids';
import fc from 'fast-check';
import { emptyGrid, type Grid } from '../../../src/core/grid/grid';
import { recognise } from '../../../src/core/form/read/recognise';
import { arbitraryScenes, findingsOn, HARMLESS_BESIDES, meaningOf } from './planted-scene';
import { WAYS } from './planted-ways';

const RUNS = Number(process.env['SHINKO_RUNS'] ?? 12);

describe('職員がよくする崩し方', () => {
  it.each(WAYS)('$name', ({ bend, requires, permitted = [] }) => {
    let bent = 0;
    fc.assert(
      fc.property(arbitraryScenes(), (scenes) => {
        const scene = scenes.find((candidate) => bend(candidate) !== undefined);
        const grid = scene && bend(scene);
        if (!grid) return;
        bent += 1;
        const before = new Set(findingsOn(scene.grid, scene).map(meaningOf));
        const found = findingsOn(grid, scene).filter((finding) => !before.has(meaningOf(finding)));
        const beyond = found.filter(
          ({ rule }) => ![requires, ...permitted, ...HARMLESS_BESIDES].includes(rule),
        );
        const said = requires === undefined || found.some(({ rule }) => rule === requires);
        expect({ said, beyond: beyond.map(meaningOf) }).toEqual({ said: true, beyond: [] });
      }),
      { numRuns: RUNS },
    );
    expect(bent).toBeGreaterThan(RUNS / 20);
  });
});

describe('何枚ものシートのあるブック', () => {
  const memo: Grid = {
    ...emptyGrid('メモ'),
    values: [['担当者への連絡'], ['評価', '締切'], ['A', '4月']],
  };

  it('空のシートやメモがあっても、様式のシートだけを見る', () => {
    fc.assert(
      fc.property(arbitraryScenes(), ([scene]) => {
        const alone = checkGrids([scene!.grid], { catalog: scene!.catalog });
        const among = checkGrids([emptyGrid('空'), memo, scene!.grid], { catalog: scene!.catalog });
        expect(among).toEqual(alone);
      }),
      { numRuns: RUNS },
    );
  });

  it('様式のシートが二枚あれば、どちらも見る', () => {
    fc.assert(
      fc.property(arbitraryScenes(), ([scene]) => {
        const { grid, catalog } = scene!;
        const report = checkGrids([grid, { ...grid, sheet: '写し' }], { catalog });
        expect(report.ok && report.value.sheets.map(({ sheet }) => sheet.grid.sheet)).toEqual([
          grid.sheet,
          '写し',
        ]);
      }),
      { numRuns: RUNS },
    );
  });

  it.each([[[]], [[emptyGrid('空')]], [[memo]]])('様式のないブックには、ないと言う', (grids) => {
    expect(checkGrids(grids)).toEqual({ ok: false, failure: { kind: 'no-form' } });
    for (const grid of grids) expect(recognise(grid).blocks).toEqual([]);
  });
});
