import { Field, Input, makeStyles } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import { unitEdits } from '../../core/entry/entry-edits';
import type { YearForm } from '../../core/entry/entry-form';
import { cellKey } from '../../core/grid/grid';
import { parseUnits } from '../../core/value/units';
import { useServices } from '../kit/services';
import { cellDraft } from './cell-draft';
import { commitKeys } from './commit-keys';
import type { EntryWriter } from './entry-writer';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({ input: { minWidth: 0, width: '100%' } });

const SEPARATOR = '／';

/** Units of several tiers stand on lines of their own in the cell, and between strokes in the field. */
const shown = (text: string): string => parseUnits(text).join(SEPARATOR);
const written = (text: string): string =>
  text
    .split(SEPARATOR)
    .map((unit) => unit.trim())
    .join('\n');

interface Props {
  readonly writer: EntryWriter;
  readonly year: YearForm;
}

/** A year's unit: a choice of those known, or another one. */
export const UnitField = ({ writer, year }: Props): ReactElement => {
  const styles = useStyles();
  const list = useId();
  const { entry } = useServices().words.pane;
  const { grid, form } = writer;
  const key = `${grid.sheet}!${cellKey(year.unit.row, year.unit.column)}`;
  const standing = shown(year.unit.text);
  const { text, onDraft, onRevert, onCommit } = cellDraft(writer, key, standing, 'unit', (typed) =>
    typed === standing ? [] : unitEdits(grid, year, written(typed)),
  );
  const isLocked = year.locked.has('unit');
  const before = year.unitBefore === null ? null : entry.unitBefore(shown(year.unitBefore));
  return (
    <>
      <Field label={entry.unit} hint={isLocked ? entry.locked : before}>
        <Input
          className={styles.input}
          list={list}
          value={text}
          readOnly={isLocked}
          onChange={(_, data) => onDraft(data.value)}
          onBlur={() => attempt(onCommit)}
          onKeyDown={commitKeys({ onCommit: () => attempt(onCommit), onRevert })}
        />
      </Field>
      <datalist id={list}>
        {form.units.map((unit) => (
          <option key={unit} value={shown(unit)} />
        ))}
      </datalist>
    </>
  );
};
