import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding } from '../../app/check/check';
import { yearLabel, yearName } from '../../core/era/fiscal-year';
import type { YearForm } from '../../core/entry/entry-form';
import type { BlockView } from '../../core/rules/rule';
import { useServices } from '../kit/services';
import type { EntryWriter } from './entry-writer';
import { FigureFields } from './FigureFields';
import { GradeField } from './GradeField';
import { ItemFindings } from './ItemFindings';
import { NarrativeField } from './NarrativeField';
import { UnitField } from './UnitField';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  walk: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  place: { flexGrow: 1, textAlign: 'center', color: tokens.colorNeutralForeground3 },
  flags: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
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
  earlier: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalL },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalS },
  name: { overflowWrap: 'anywhere' },
  hint: { color: tokens.colorNeutralForeground3, overflowWrap: 'anywhere' },
});

interface Props {
  readonly writer: EntryWriter;
  /** Blocks of the sheet. */
  readonly count: number;
  /** The plan's limit of a narrative, in characters. */
  readonly most: number | null;
  readonly previous: BlockView | undefined;
  readonly next: BlockView | undefined;
  readonly original: BlockView | null;
  readonly findings: readonly CheckedFinding[];
  readonly onShowBlock: (view: BlockView) => void;
  readonly onShow: (finding: CheckedFinding) => void;
}

/** One item: where it stands, this year's fields, earlier years, and what was found in it. */
export const ItemEntry = (props: Props): ReactElement => {
  const { writer, count, most, previous, next, original, findings, onShowBlock, onShow } = props;
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const { block, years } = writer.form;
  const { reviewFrom, newFrom } = block.flags;
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
  return (
    <div className={styles.root}>
      <div className={styles.walk}>
        <Button size="small" disabled={!previous} onClick={() => previous && onShowBlock(previous)}>
          {entry.previous}
        </Button>
        <Text size={200} className={styles.place}>
          {entry.place(block.index + 1, count)}
        </Text>
        <Button size="small" disabled={!next} onClick={() => next && onShowBlock(next)}>
          {entry.next}
        </Button>
      </div>
      <div>
        <Subtitle2 as="h2" block className={styles.name}>
          {entry.item(String(block.number ?? '？'), block.name, block.repeat)}
        </Subtitle2>
        <Text size={200} block className={styles.hint}>
          {[block.heading.project?.name, block.departments.join('、')]
            .filter((text) => text)
            .join('　')}
        </Text>
        <div className={styles.flags}>
          {reviewFrom === null ? null : (
            <Badge appearance="tint" color="warning">
              {entry.review(yearLabel(reviewFrom))}
            </Badge>
          )}
          {newFrom === null ? null : (
            <Badge appearance="tint" color="success">
              {entry.fresh(yearLabel(newFrom))}
            </Badge>
          )}
        </div>
      </div>
      {original ? (
        <>
          <Text size={200}>{entry.linked(String(original.block.number ?? '？'))}</Text>
          <Button size="small" onClick={() => onShowBlock(original)}>
            {entry.toOriginal}
          </Button>
        </>
      ) : null}
      {current ? yearFields(current) : null}
      <NarrativeField writer={writer} most={most} />
      <ItemFindings findings={findings} onJump={onShow} />
      {earlier.length > 0 ? (
        <details>
          <summary className={styles.summary}>{entry.earlier(earlier.length)}</summary>
          <div className={styles.earlier}>{earlier.map(yearFields)}</div>
        </details>
      ) : null}
    </div>
  );
};
