import type { ItemNumber } from '../../core/value/item-number';
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import { useServices } from '../kit/services';
import { DepartmentChoice } from './DepartmentChoice';

const useStyles = makeStyles({
  root: {
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalS,
  },
  group: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  legend: { fontWeight: tokens.fontWeightSemibold, padding: 0, overflowWrap: 'anywhere' },
  line: { display: 'block', color: tokens.colorNeutralForeground2 },
  nobody: { display: 'block', color: tokens.colorPaletteDarkOrangeForeground1 },
  button: { marginTop: tokens.spacingVerticalXS },
});

/** An item that a name such as 関係課 stands in. */
export interface AskedItem {
  readonly number: ItemNumber;
  readonly name: string;
  /** Departments that the plan names beside it: they are handed the item anyway. */
  readonly others: readonly string[];
}

interface Props {
  readonly item: AskedItem;
  /** Departments that the plan names. */
  readonly known: readonly string[];
  /** The answer given for all items. */
  readonly common: readonly string[];
  /** The item's own answer; `null` where the common one holds. */
  readonly own: readonly string[] | null;
  readonly onChoose: (departments: readonly string[] | null) => void;
}

/** One item: the common answer, or departments of its own with a way back. */
export const ItemDepartments = ({ item, known, common, own, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { pane } = words.split;
  const root = useRef<HTMLLIElement>(null);
  const isOwn = own !== null;
  /** What the keyboard stood on is gone when the answer changes its kind. */
  const moved = useRef(false);
  useEffect(() => {
    if (!moved.current) return;
    moved.current = false;
    root.current?.querySelector<HTMLElement>(isOwn ? 'input' : 'button')?.focus();
  }, [isOwn]);
  const change = (departments: readonly string[] | null): void => {
    moved.current = true;
    onChoose(departments);
  };
  const title = pane.item(String(item.number), item.name);
  const nobody =
    item.others.length > 0 ? pane.onlyOthers(words.listed(item.others)) : pane.nobodyTakes;
  return (
    <li ref={root} className={styles.root}>
      <fieldset className={styles.group}>
        <legend className={styles.legend}>{title}</legend>
        {isOwn ? (
          <DepartmentChoice known={known} chosen={own} onChoose={onChoose} />
        ) : (
          <Text size={200} className={styles.line}>
            {pane.commonAnswer(common.length > 0 ? words.listed(common) : pane.noAnswer)}
          </Text>
        )}
        {isOwn && own.length === 0 ? (
          <Text size={200} role="status" className={styles.nobody}>
            {nobody}
          </Text>
        ) : null}
        <Button
          size="small"
          className={styles.button}
          aria-label={isOwn ? pane.backToCommonFor(title) : pane.changeItemFor(title)}
          onClick={() => change(isOwn ? null : common)}
        >
          {isOwn ? pane.backToCommon : pane.changeItem}
        </Button>
      </fieldset>
    </li>
  );
};
