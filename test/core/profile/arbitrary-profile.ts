import fc from 'fast-check';
import { SHIROI, type Profile } from '../../../src/core/profile/profile';

const word = fc.stringMatching(/^[一-三山川海空市民福祉相談窓口支援整備促進]{2,8}$/u);
const ROLES = SHIROI.columns.map(({ role }) => role);

const columns = (words: readonly string[]): fc.Arbitrary<Profile['columns']> =>
  fc.shuffledSubarray(ROLES, { minLength: 1 }).map((roles) =>
    roles.map((role, index) => ({
      role,
      title: `${words[index % words.length]}${index}`,
      variants: words.slice(0, index % 3).map((variant) => `${variant}別${index}`),
    })),
  );

const grades: fc.Arbitrary<Profile['grades']> = fc
  .uniqueArray(word, { minLength: 2, maxLength: 6 })
  .map((values) =>
    values.map((value) => ({ value, meaning: `${value}意味`, box: `${value}枠`, variants: [] })),
  );

const heading = fc.record({ label: word, variants: fc.array(word, { maxLength: 2 }) });

/** Any form that a profile can describe, and that is not Shiroi's. */
export const arbitraryProfile: fc.Arbitrary<Profile> = fc
  .record({
    grades,
    headings: fc.record({
      policy: heading,
      direction: heading,
      project: heading,
      goal: heading,
      measures: heading,
    }),
    columns: fc.uniqueArray(word, { minLength: 1, maxLength: 4 }).chain(columns),
    legend: word,
    sheetTitle: word,
  })
  .chain((profile) =>
    fc
      .subarray(profile.columns.map(({ role }) => role))
      .map((required): Profile => ({ ...profile, required })),
  );
