import { Field, Input, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { figureEdits, wholeValueEdits } from '../../core/entry/entry-edits';
import type { FigureField, YearForm } from '../../core/entry/entry-form';
import { cellKey } from '../../core/grid/grid';
import { parseUnits } from '../../core/value/units';
import { useServices } from '../kit/services';
import { cellDraft } from './cell-draft';
import { commitKeys } from './commit-keys';
import { DraftText } from './DraftText';
import type { EntryWriter } from './entry-writer';
import { TargetLine } from './TargetLine';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  input: { minWidth: 0, width: '100%' },
  number: { textAlign: 'right', minWidth: 0 },
  hint: { color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly writer: EntryWriter;
  readonly year: YearForm;
}

const keyOf = ({ grid }: EntryWriter, { value }: YearForm, tier: number): string =>
  `${grid.sheet}!${cellKey(value.row, value.column)}#${tier}`;

/** A year's value, one field a tier, with the year before beside it. */
export const FigureFields = ({ writer, year }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const { figures } = year;
  const { grid, drafts, write } = writer;
  if (!figures) return <WholeValue writer={writer} year={year} />;
  const isLocked = year.locked.has('value');
  const keys = figures.map((_, index) => keyOf(writer, year, index));
  const texts = figures.map((figure, index) => drafts.of(keys[index]!) ?? figure.text);
  const isDrafted = keys.some((key) => drafts.of(key) !== undefined);
  const blank = texts.filter((text) => text.trim() === '').length;
  const units = parseUnits(year.unit.text);
  const commit = async (): Promise<void> => {
    if (!isDrafted) return;
    const edits = figureEdits(grid, year, texts);
    if (!edits) return;
    if (edits.length === 0 || (await write('value', edits))) {
      drafts.settle(new Map(keys.map((key, index) => [key, texts[index]!])));
    }
  };
  const labelOf = ({ tier, name }: FigureField): string =>
    entry.figure(entry.tier(tier, figures.length), name) || entry.value;
  return (
    <div className={styles.root}>
      {figures.map((figure, index) => (
        <Field
          key={keys[index]}
          label={labelOf(figure)}
          hint={
            <>
              {figure.before === null ? entry.noBefore : entry.before(figure.before)}
              <TargetLine target={year.targets[index]} typed={texts[index]!} units={units} />
            </>
          }
        >
          <Input
            className={styles.input}
            input={{ className: styles.number, inputMode: 'decimal' }}
            contentAfter={
              <Text size={200} className={styles.hint}>
                {units[index] ?? units[0] ?? ''}
              </Text>
            }
            value={texts[index]!}
            readOnly={isLocked}
            onChange={(_, data) => drafts.set(keys[index]!, data.value)}
            onBlur={() => attempt(commit)}
            onKeyDown={commitKeys({
              onCommit: () => attempt(commit),
              onRevert: () => drafts.drop([keys[index]!]),
            })}
          />
        </Field>
      ))}
      {isLocked ? (
        <Text size={200} className={styles.hint}>
          {entry.locked}
        </Text>
      ) : null}
      {isDrafted && blank > 0 && blank < texts.length ? (
        <Text size={200} role="status">
          {entry.incomplete(blank)}
        </Text>
      ) : null}
    </div>
  );
};

const WholeValue = ({ writer, year }: Props): ReactElement => {
  const { entry } = useServices().words.pane;
  const key = keyOf(writer, year, -1);
  const draft = cellDraft(writer, key, year.value.text, 'value', (typed) =>
    wholeValueEdits(writer.grid, year, typed),
  );
  const targets = year.targets.filter((target) => target !== null);
  return (
    <>
      <DraftText
        label={entry.whole}
        hint={year.locked.has('value') ? entry.locked : entry.wholeHint}
        rows={Math.min(6, draft.text.split('\n').length + 1)}
        isLocked={year.locked.has('value')}
        {...draft}
      />
      {targets.map((target, index) => (
        <TargetLine key={index} target={target} typed="" units={parseUnits(year.unit.text)} />
      ))}
    </>
  );
};
