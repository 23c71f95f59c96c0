import type { ItemNumber } from '../../core/value/item-number';
import { makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState, type ReactElement } from 'react';
import { useServices } from '../kit/services';
import { DepartmentChoice } from './DepartmentChoice';
import { ItemDepartments, type AskedItem } from './ItemDepartments';

const useStyles = makeStyles({
  root: { margin: 0, padding: 0, border: 'none', minWidth: 0 },
  single: { marginTop: tokens.spacingVerticalS },
  summary: { cursor: 'pointer', paddingBottom: tokens.spacingVerticalXS },
  items: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  /** What the plan writes: 関係課. */
  readonly name: string;
  readonly items: readonly AskedItem[];
  /** Departments that the plan names. */
  readonly known: readonly string[];
  /** The answer for all items. */
  readonly chosen: readonly string[];
  /** Items with an answer of their own. */
  readonly byItem: ReadonlyMap<ItemNumber, readonly string[]>;
  readonly onChoose: (departments: readonly string[]) => void;
  /** `null` goes back to the common answer. */
  readonly onChooseItem: (item: ItemNumber, departments: readonly string[] | null) => void;
}

/** Asks who stands behind 関係課: once for all items, and for single ones where they differ. */
export const ConcernedDepartments = (props: Props): ReactElement => {
  const { name, items, known, chosen, byItem, onChoose, onChooseItem } = props;
  const styles = useStyles();
  const { words } = useServices();
  const { pane } = words.split;
  const id = useId();
  const changed = items.filter(({ number }) => byItem.has(number)).length;
  const [isOpen, setOpen] = useState(changed > 0);
  return (
    <fieldset className={styles.root} aria-describedby={id}>
      <legend>{pane.who(name)}</legend>
      <div id={id}>{pane.whose(words.together(items.map(({ number }) => number)))}</div>
      <DepartmentChoice known={known} chosen={chosen} onChoose={onChoose} />
      <details
        className={styles.single}
        open={isOpen}
        onToggle={(event) => setOpen(event.currentTarget.open)}
      >
        <summary className={styles.summary}>{pane.byItem(changed)}</summary>
        <ul className={styles.items}>
          {items.map((item) => (
            <ItemDepartments
              key={item.number}
              item={item}
              known={known}
              common={chosen}
              own={byItem.get(item.number) ?? null}
              onChoose={(departments) => onChooseItem(item.number, departments)}
            />
          ))}
        </ul>
      </details>
    </fieldset>
  );
};
