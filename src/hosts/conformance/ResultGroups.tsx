import { makeStyles, mergeClasses, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CaseResult, CaseStatus } from '../../conformance/case/report';
import type { ConformanceWords } from '../../i18n/conformance-words';

const useStyles = makeStyles({
  list: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    listStyleType: 'none',
    margin: 0,
    marginTop: tokens.spacingVerticalXS,
    padding: 0,
  },
  row: {
    borderLeftWidth: tokens.strokeWidthThicker,
    borderLeftStyle: 'solid',
    borderLeftColor: tokens.colorNeutralStroke1,
    paddingLeft: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  passed: { borderLeftColor: tokens.colorStatusSuccessBorderActive },
  failed: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  other: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  fine: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly results: readonly CaseResult[];
  readonly said: ConformanceWords;
}

const DOCUMENTED = 'documented';

/** What stands below a case's name. */
const factsOf = (
  { status, way, at, code, trips, milliseconds }: CaseResult,
  said: ConformanceWords,
): readonly string[] => {
  const isTried = status === 'passed' || status === 'failed';
  return [
    said.status[status],
    ...(way === undefined ? [] : [said.wayOf(way === DOCUMENTED ? said.documented : way)]),
    ...(at === undefined ? [] : [said.departed(at)]),
    ...(code === undefined ? [] : [said.code(code)]),
    ...(isTried ? [said.cost(trips, milliseconds)] : []),
  ];
};

const colorOf = ({ status, way }: CaseResult): 'passed' | 'failed' | 'other' | undefined => {
  if (status === 'failed') return 'failed';
  if (status !== 'passed') return undefined;
  return way === undefined || way === DOCUMENTED ? 'passed' : 'other';
};

/** Cases of each kind, in the order in which they were tried. */
export const ResultGroups = ({ results, said }: Props): ReactElement => {
  const styles = useStyles();
  const groups = (['way', 'port', 'cycle'] as const).map((group) => ({
    group,
    own: results.filter(({ id }) => id.startsWith(`${group}.`)),
  }));
  return (
    <>
      {groups.map(({ group, own }) =>
        own.length === 0 ? null : (
          <section key={group} aria-label={said.groups[group]}>
            <Subtitle2 as="h2">{said.groups[group]}</Subtitle2>
            <ul className={styles.list}>
              {own.map((result) => {
                const color = colorOf(result);
                return (
                  <li key={result.id} className={mergeClasses(styles.row, color && styles[color])}>
                    <Text block>{said.cases[result.id]}</Text>
                    <Text block size={200} className={styles.fine}>
                      {said.listed([...factsOf(result, said), result.id])}
                    </Text>
                  </li>
                );
              })}
            </ul>
          </section>
        ),
      )}
    </>
  );
};

const ORDER: readonly CaseStatus[] = ['passed', 'failed', 'unsupported', 'by-hand', 'skipped'];

/** How many cases ended each way, in words. */
export const countsOf = (results: readonly CaseResult[], said: ConformanceWords): string =>
  said.listed(
    ORDER.flatMap((status) => {
      const count = results.filter((result) => result.status === status).length;
      return count === 0 ? [] : [said.counted(said.status[status], count)];
    }),
  );
