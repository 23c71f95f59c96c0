import { Button, Field, makeStyles, Radio, RadioGroup, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { gradeEdits } from '../../core/entry/entry-edits';
import { gradeOf, type YearForm } from '../../core/entry/entry-form';
import { GRADES, PROGRESS_WORDS, type Grade } from '../../core/profile/vocabulary';
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
  const [pending, setPending] = useState<Grade | '' | null>(null);
  const grade = gradeOf(year);
  const hasBoxes = year.isCurrent && form.boxes.length > 0;
  const isLocked = year.locked.has('grade');
  const isWritten = year.grade.text.trim() !== '';
  const disagrees = hasBoxes && grade !== null && form.progress !== grade;
  const choose = async (chosen: Grade | null): Promise<void> => {
    setPending(chosen ?? '');
    await write('grade', gradeEdits(grid, form, year, chosen));
    setPending(null);
  };
  const message = isLocked
    ? entry.locked
    : isWritten && grade !== year.grade.text
      ? entry.gradeUnread(year.grade.text)
      : disagrees
        ? entry.disagree(grade, form.progress ? PROGRESS_WORDS[form.progress] : entry.noGrade)
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
          onChange={(_, data) => attempt(() => choose(data.value as Grade))}
        >
          {GRADES.map((choice) => (
            <Radio
              key={choice}
              value={choice}
              label={hasBoxes ? entry.gradeChoice(choice, PROGRESS_WORDS[choice]) : choice}
            />
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
