import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { gradeEdits } from '../../core/entry/entry-edits';
import { gradeOf, type YearForm } from '../../core/entry/entry-form';
import { PROGRESS_WORDS } from '../../core/profile/vocabulary';
import { boxOfGrade } from '../../core/rules/sheet-grades';
import { useServices } from '../kit/services';
import type { EntryWriter } from './entry-writer';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column' },
  field: { minWidth: 0 },
  clear: { alignSelf: 'flex-start', marginTop: tokens.spacingVerticalXS },
});

interface Props {
  readonly writer: EntryWriter;
  readonly year: YearForm;
}

/** A year's grade; in the sheet's own year the box of 進捗状況 goes with it. */
export const GradeField = ({ writer, year }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const { form, grid, write } = writer;
  /** What was just chosen, until the cell holds it. */
  const [pending, setPending] = useState<string | null>(null);
  const grade = gradeOf(year, form);
  const hasBoxes = year.isCurrent && form.boxes.length > 0;
  const isLocked = year.locked.has('grade');
  const isWritten = year.grade.text.trim() !== '';
  const boxOf = (one: string) => boxOfGrade(form, one);
  const ownBox = grade === null ? undefined : boxOf(grade);
  const disagrees = hasBoxes && ownBox !== undefined && form.progress !== ownBox;
  const choose = async (chosen: string | null): Promise<void> => {
    setPending(chosen ?? '');
    await write('grade', gradeEdits(grid, form, year, chosen));
    setPending(null);
  };
  const labelOf = (value: string, meaning: string | null): string => {
    const box = hasBoxes ? boxOf(value) : undefined;
    if (box) return entry.gradeChoice(value, PROGRESS_WORDS[box]);
    return meaning === null || form.scale?.source !== 'legend'
      ? value
      : entry.gradeChoice(value, meaning);
  };
  const message = isLocked
    ? entry.locked
    : isWritten && grade !== year.grade.text
      ? entry.gradeUnread(year.grade.text)
      : disagrees
        ? entry.disagree(grade ?? '', form.progress ? PROGRESS_WORDS[form.progress] : entry.noGrade)
        : null;
  return (
    <div className={styles.root}>
      <Field
        className={styles.field}
        label={hasBoxes ? entry.grade : entry.gradeOfYear}
        hint={year.gradeBefore === null ? null : entry.gradeBefore(year.gradeBefore)}
        validationMessage={message}
        validationState={message === null || isLocked ? 'none' : 'warning'}
      >
        <RadioGroup
          layout={hasBoxes ? 'vertical' : 'horizontal'}
          value={pending ?? grade ?? ''}
          disabled={isLocked}
          onChange={(_, data) => attempt(() => choose(data.value))}
        >
          {(form.scale?.steps ?? []).map(({ value, meaning }) => (
            <Radio key={value} value={value} label={labelOf(value, meaning)} />
          ))}
        </RadioGroup>
      </Field>
      {isWritten && !isLocked ? (
        <Button
          size="small"
          appearance="subtle"
          className={styles.clear}
          onClick={() => attempt(() => choose(null))}
        >
          {entry.clearGrade}
        </Button>
      ) : null}
    </div>
  );
};
