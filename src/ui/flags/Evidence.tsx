import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { MarkCandidate } from '../../app/flags/list-flags';
import type { MarkEvidence } from '../../core/flags/mark-evidence';
import type { Words } from '../../i18n';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
});

type Said = Words['pane']['flags']['evidence'];

const wordsOf = (said: Said, words: MarkEvidence['words']): readonly string[] => {
  if (words === null) return [];
  if (words === 'unknown') return [said.unknown];
  if (words.length === 0) return [said.sameWords];
  return words.map(({ field, before, after }) => said.changed(said.fields[field], before, after));
};

const linesOf = (said: Said, label: string, evidence: MarkEvidence): readonly string[] => {
  const { indicator, narrative, words } = evidence;
  const tells = (text: string, isDefinition: boolean): string =>
    isDefinition ? said.definition(text) : said.narrative(text);
  return [
    indicator
      ? said.indicator(label, indicator.before, indicator.after)
      : said.sameIndicator(label),
    narrative ? tells(narrative.text, narrative.isDefinition) : said.noNarrative,
    ...wordsOf(said, words),
  ];
};

interface Props {
  readonly item: MarkCandidate;
  /** The year of the mark, `R4`. */
  readonly label: string;
}

/** What speaks for an item, and what does not, in a line each. */
export const Evidence = ({ item, label }: Props): ReactElement => {
  const styles = useStyles();
  const said = useServices().words.pane.flags.evidence;
  if (!item.evidence) return <Text size={200}>{said.elsewhere}</Text>;
  return (
    <ul className={styles.list} aria-label={said.list(item.number)}>
      {linesOf(said, label, item.evidence).map((line) => (
        <li key={line}>{line}</li>
      ))}
    </ul>
  );
};
