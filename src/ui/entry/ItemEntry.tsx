import { makeStyles, tokens } from '@fluentui/react-components';
import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import type { ExampleNote } from '../../core/catalog/catalog';
import { yearName } from '../../core/era/fiscal-year';
import type { YearForm } from '../../core/entry/entry-form';
import type { Question } from '../../core/record/return-record';
import type { LastNarrative } from '../../core/rules/live-check';
import type { BlockView } from '../../core/rules/rule';
import type { FindingActions } from '../findings/finding-actions';
import { useServices } from '../kit/services';
import { focusNextField } from './entry-fields';
import type { EntryWriter } from './entry-writer';
import { ExampleNotes } from './ExampleNotes';
import { FigureFields } from './FigureFields';
import { GradeField } from './GradeField';
import { ItemFindings } from './ItemFindings';
import { ItemQuestions } from './ItemQuestions';
import { ItemHeading } from './ItemHeading';
import { NarrativeField } from './NarrativeField';
import { PastYears } from './PastYears';
import { RemarksField } from './RemarksField';
import { UnitField } from './UnitField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  year: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    border: 'none',
    margin: 0,
    padding: 0,
    minWidth: 0,
  },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0 },
});

interface Props {
  readonly writer: EntryWriter;
  /** Blocks of the sheet. */
  readonly count: number;
  /** The plan's limit of a narrative, in characters. */
  readonly most: number | null;
  readonly lastNarrative: LastNarrative | null;
  /** What the plan's 記載例 says of the sheet's words. */
  readonly notes: readonly ExampleNote[];
  readonly previous: BlockView | undefined;
  readonly next: BlockView | undefined;
  readonly original: BlockView | null;
  readonly findings: readonly CheckedFinding[];
  /** What the secretariat asks about the item. */
  readonly questions: readonly Question[];
  readonly onShowQuestion: (question: Question) => void;
  readonly actions: FindingActions;
  readonly onShowBlock: (view: BlockView) => void;
}

/** One item: where it stands, this year's fields, what was found in it, and earlier years. */
export const ItemEntry = (props: Props): ReactElement => {
  const { writer, count, most, lastNarrative, previous, next, original, onShowBlock } = props;
  const { notes, findings, questions, actions, onShowQuestion } = props;
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const fields = useRef<HTMLDivElement>(null);
  const { block, years } = writer.form;
  const current = years.find((year) => year.isCurrent);
  const earlier = years.filter((year) => !year.isCurrent);
  const yearFields = (year: YearForm): ReactElement => (
    <fieldset key={year.year} className={styles.year}>
      <legend className={styles.legend}>{entry.year(yearName(year.year), year.isCurrent)}</legend>
      <FigureFields writer={writer} year={year} />
      <UnitField writer={writer} year={year} />
      <GradeField writer={writer} year={year} />
    </fieldset>
  );
  const onKeyDown = (event: KeyboardEvent): void => {
    const { target, key, nativeEvent } = event;
    const hasOther = event.ctrlKey || event.metaKey || event.altKey || event.shiftKey;
    if (key !== 'Enter' || hasOther || nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement) || !fields.current) return;
    if (!focusNextField(fields.current, target)) return;
    // What was typed is written as the field is left.
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <div className={styles.root}>
      <ItemHeading
        block={block}
        count={count}
        previous={previous}
        next={next}
        original={original}
        onShowBlock={onShowBlock}
      />
      <ItemQuestions questions={questions} onShow={onShowQuestion} />
      <div ref={fields} className={styles.root} onKeyDownCapture={onKeyDown}>
        {current ? yearFields(current) : null}
        <NarrativeField writer={writer} most={most} />
        <RemarksField writer={writer} />
      </div>
      <ItemFindings findings={findings} actions={actions} />
      {earlier.length > 0 ? (
        <PastYears years={earlier} narrative={lastNarrative} fieldsOf={yearFields} />
      ) : null}
      <ExampleNotes notes={notes} />
    </div>
  );
};
