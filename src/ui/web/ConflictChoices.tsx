import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { use, type ReactElement, type ReactNode } from 'react';
import { distinctCandidates } from '../../core/merge/resolve/conflict-items';
import { choiceOf, type Choice } from '../../core/merge/resolve/decide-item';
import type { Conflict } from '../../core/merge/resolve/settle';
import { keyOf, withChoice, withDecided, type Decisions } from './choices';
import { MoreRows } from './MoreRows';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  one: { borderTop: `1px solid ${tokens.colorNeutralStroke2}`, minWidth: 0 },
  choices: { border: 'none', margin: 0, padding: 0, minWidth: 0 },
  choice: {
    display: 'flex',
    gap: tokens.spacingHorizontalS,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
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
  // Plain ones: a page full of Fluent's would hold it up.
  const choiceRow = (conflict: Conflict, choice: Choice, label: ReactNode): ReactElement => (
    <label key={String(choice)} className={styles.choice}>
      <input
        type="radio"
        name={keyOf(conflict)}
        checked={choiceOf(conflict, all) === choice}
        onChange={() => onDecide(withChoice(decisions, conflict, all, choice))}
      />
      <span>{label}</span>
    </label>
  );
  const labelOf = (source: string, text: string | null): ReactElement => (
    <span className={styles.text}>
      <b>{source}</b> {shown(text, said.blank)}
    </span>
  );
  const cardOf = (conflict: Conflict): ReactElement => {
    const { item, year, field, base, master, candidates } = conflict;
    const place = said.place(String(item), year, fields[field]);
    return (
      <div key={keyOf(conflict)} className={styles.one}>
        <Text weight="semibold">{place}</Text>
        <div>
          <Text size={200} className={styles.text}>
            {said.base}: {shown(base, said.noBase)}
          </Text>
        </div>
        <fieldset className={styles.choices} aria-label={place}>
          {choiceRow(conflict, 'open', said.open)}
          {choiceRow(conflict, 'master', labelOf(said.master, master))}
          {distinctCandidates(conflict).map((index) => {
            const { department, file, value } = candidates[index]!;
            return choiceRow(conflict, index, labelOf(department ?? file, value));
          })}
        </fieldset>
      </div>
    );
  };
  return (
    <section className={styles.root} aria-label={said.conflicts(conflicts.length)}>
      <Text weight="semibold">{said.conflicts(conflicts.length)}</Text>
      <Text>{said.conflictLead}</Text>
      <MoreRows rows={all} step={10} more={words.more}>
        {(rows) => <>{rows.map(cardOf)}</>}
      </MoreRows>
    </section>
  );
};
