import fc from 'fast-check';
import { isReadTheSameByItsOwnProfile } from './by-profile';
import { drawnForms } from './drawn-forms';

it('推し量った読み方をそのまま渡しても、どの形に割り付けても、読み取りは一つも変わらない', () => {
  fc.assert(
    fc.property(drawnForms(), ({ grids }) => isReadTheSameByItsOwnProfile(grids)),
    { numRuns: Number(process.env['SHINKO_RUNS'] ?? 100) },
  );
});
