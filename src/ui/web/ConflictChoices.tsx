import { makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { use, type ReactElement } from 'react';
import { distinctCandidates } from '../../core/merge/resolve/conflict-items';
import { choiceOf } from '../../core/merge/resolve/decide-item';
import type { Conflict } from '../../core/merge/resolve/settle';
import { withChoice, withDecided, type Decisions } from './choices';
import { MoreRows } from './MoreRows';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  text: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  readonly conflicts: readonly Conflict[];
  readonly decisions: Decisions;
  readonly onDecide: (decisions: Decisions) => void;
}

/** Every field that several say otherwise, to be chosen one by one. */
export const ConflictChoices = ({ conflicts, decisions, onDecide }: Props): ReactElement => {
  const styles = useStyles();
  const { words, paneWords } = useWeb();
  const { fields } = use(paneWords).pane.findings.list.table;
  const said = words.collect;
  const all = withDecided(conflicts, decisions);
  const shown = (text: string | null, none: string): string =>
    text === null ? none : text === '' ? said.blank : text;
  const choose = (conflict: Conflict, value: string): void => {
    const choice = value === 'open' || value === 'master' ? value : Number(value);
    onDecide(withChoice(decisions, conflict, all, choice));
  };
  const labelOf = (source: string, text: string | null): ReactElement => (
    <span className={styles.text}>
      <b>{source}</b> {shown(text, said.blank)}
    </span>
  );
  const cardOf = (conflict: Conflict): ReactElement => {
    const { item, occurrence, year, field, base, master, candidates } = conflict;
    const place = said.place(String(item), year, fields[field]);
    return (
      <div key={[item, occurrence, year, field].join('|')} className={styles.one}>
        <Text weight="semibold">{place}</Text>
        <div>
          <Text size={200} className={styles.text}>
            {said.base}: {shown(base, said.noBase)}
          </Text>
        </div>
        <RadioGroup
          aria-label={place}
          value={String(choiceOf(conflict, all))}
          onChange={(_, { value }) => choose(conflict, value)}
        >
          <Radio value="open" label={said.open} />
          <Radio value="master" label={labelOf(said.master, master)} />
          {distinctCandidates(conflict).map((index) => {
            const { department, file, value } = candidates[index]!;
            return (
              <Radio key={index} value={String(index)} label={labelOf(department ?? file, value)} />
            );
          })}
        </RadioGroup>
      </div>
    );
  };
  return (
    <section className={styles.root} aria-label={said.conflicts(conflicts.length)}>
      <Text weight="semibold">{said.conflicts(conflicts.length)}</Text>
      <Text>{said.conflictLead}</Text>
      <MoreRows rows={all} more={said.more}>
        {(rows) => <>{rows.map(cardOf)}</>}
      </MoreRows>
    </section>
  );
};
