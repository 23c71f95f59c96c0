import { makeStyles, mergeClasses, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PersonsWord } from '../../app/sessions/merge-session';
import type {
  ConflictItem,
  StandingField,
  StandingRemarks,
} from '../../core/merge/resolve/conflict-items';
import {
  decideField,
  decideItem,
  isDecidedBy,
  type Hand,
} from '../../core/merge/resolve/decide-item';
import type { Conflict } from '../../core/merge/resolve/settle';
import { useServices } from '../kit/services';
import { ConflictField } from './ConflictField';
import { itemTitle } from './item-title';

const useStyles = makeStyles({
  root: {
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
    margin: 0,
    minWidth: 0,
  },
  open: { borderLeft: `3px solid ${tokens.colorPaletteDarkOrangeBorderActive}` },
  // Floating, a legend of two lines stands within the border and not across it.
  legend: {
    float: 'left',
    width: '100%',
    fontWeight: tokens.fontWeightSemibold,
    padding: 0,
    overflowWrap: 'anywhere',
  },
  rest: { clear: 'both', display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  versions: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  version: { justifyContent: 'flex-start', textAlign: 'left', overflowWrap: 'anywhere' },
  agreed: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' },
});

interface Props {
  readonly item: ConflictItem;
  /** All conflicts; the item knows its own by their places. */
  readonly conflicts: readonly Conflict[];
  /** The item's name. */
  readonly name: string;
  /** Counts the times that a person asked to be led here; 0 for never. */
  readonly led: number;
  /** Whether all is merged: to look at only. */
  readonly isOver: boolean;
  readonly onDecide: (word: PersonsWord) => void;
  readonly onJump: (field: StandingField) => void;
}

/** What a version has in 備考 goes in with it, and what others have there stays out. */
const remarksBy = (remarks: StandingRemarks | null, hand: Hand): PersonsWord['overrides'] =>
  (remarks?.others ?? []).map(({ file, sheet, cell }) => ({
    place: { file, sheet, cell },
    isWanted: typeof hand === 'object' && hand.file === file,
  }));

/** An item in conflict: a whole version is taken, or field by field; what all agree on stands beside it. */
export const ConflictCard = (props: Props): ReactElement => {
  const { item, conflicts, name, led, isOver, onDecide, onJump } = props;
  const styles = useStyles();
  const root = useRef<HTMLFieldSetElement>(null);
  const { merge } = useServices().words.pane;
  const own = item.fields.flatMap(({ conflict }) =>
    conflict === null ? [] : conflicts[conflict]!,
  );
  const open = own.filter(({ settled }) => settled === null).length;
  const hands: readonly (readonly [string, Hand])[] = [
    [merge.keepAll, 'master'],
    ...item.versions.map(({ department, file }) => {
      const isTwice = item.versions.filter((other) => other.department === department).length > 1;
      const whose = department === null || isTwice ? file : department;
      return [merge.takeAll(whose), { file }] as const;
    }),
  ];
  useEffect(() => {
    if (led > 0) root.current?.focus();
  }, [led]);
  return (
    <fieldset
      ref={root}
      tabIndex={-1}
      className={mergeClasses(styles.root, open > 0 && styles.open)}
    >
      <legend className={styles.legend}>{itemTitle(merge, item, name)}</legend>
      <div className={styles.rest}>
        <Text size={200}>{merge.itemOpen(open, own.length)}</Text>
        <div className={styles.versions}>
          {hands.map(([label, hand]) => (
            <ToggleButton
              key={label}
              size="small"
              className={styles.version}
              disabled={isOver}
              checked={isDecidedBy(own, hand)}
              aria-label={`No.${item.item} ${label}`}
              onClick={() =>
                onDecide({
                  decisions: decideItem(own, hand),
                  overrides: remarksBy(item.remarks, hand) ?? [],
                })
              }
            >
              {label}
            </ToggleButton>
          ))}
        </div>
        {item.fields.map((field) => {
          const conflict = field.conflict === null ? undefined : conflicts[field.conflict];
          const heading = `${field.year} ${merge.fields[field.field]}`;
          return conflict ? (
            <ConflictField
              key={heading}
              conflict={conflict}
              all={own}
              field={field}
              heading={heading}
              isOver={isOver}
              onChoose={(choice) => onDecide({ decisions: decideField(conflict, own, choice) })}
              onJump={() => onJump(field)}
            />
          ) : (
            <Text key={heading} size={200} className={styles.agreed}>
              {merge.agreed(heading, field.text || merge.blank)}
            </Text>
          );
        })}
        {item.remarks ? <RemarksLine remarks={item.remarks} className={styles.agreed} /> : null}
      </div>
    </fieldset>
  );
};

interface RemarksProps {
  readonly remarks: StandingRemarks;
  readonly className: string;
}

/** 備考 here, and what the files have there instead. */
const RemarksLine = ({ remarks, className }: RemarksProps): ReactElement => {
  const { merge } = useServices().words.pane;
  const lines = [
    merge.agreed(merge.remarks, remarks.text || merge.blank),
    ...remarks.others.map(({ file, value, taken }) => merge.otherRemarks(file, value, taken)),
  ];
  return (
    <Text size={200} className={className}>
      {lines.join('\n')}
    </Text>
  );
};
