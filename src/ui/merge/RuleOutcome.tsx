import type { ItemNumber } from '../../core/value/item-number';
import { Link, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { ConflictItem } from '../../core/merge/resolve/conflict-items';
import type { OpenReason, Ruling } from '../../core/merge/resolve/settle-rule';
import { useServices } from '../kit/services';
import { itemTitle } from './item-title';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: 'anywhere' },
  item: { marginRight: tokens.spacingHorizontalS },
});

interface Props {
  readonly items: readonly ConflictItem[];
  readonly rulings: readonly Ruling[];
  readonly nameOf: (item: ItemNumber) => string;
  /** Leads to an item's card. */
  readonly onGo: (item: ConflictItem) => void;
}

/** What a rule for all settled, and what it could not, and why. */
export const RuleOutcome = ({ items, rulings, nameOf, onGo }: Props): ReactElement => {
  const styles = useStyles();
  const { merge } = useServices().words.pane;
  const rulingsOf = ({ fields }: ConflictItem): readonly Ruling[] =>
    fields.flatMap(({ conflict }) => (conflict === null ? [] : rulings[conflict]!));
  const ruled = items.filter((item) => rulingsOf(item).some(({ by }) => by === 'rule'));
  const fields = rulings.filter(({ by }) => by === 'rule').length;
  const open = rulings.filter(({ by }) => by === null).length;
  const reasons = [...new Set(rulings.flatMap(({ why }) => why ?? []))];
  const openBy = (reason: OpenReason): readonly ConflictItem[] =>
    items.filter((item) => rulingsOf(item).some(({ why }) => why === reason));
  const openItems = items.filter((item) => rulingsOf(item).some(({ by }) => by === null));
  return (
    <div className={styles.root}>
      <Text role="status">
        {merge.ruled(ruled.length, fields)}
        {open > 0 ? merge.notRuled(openItems.length, open) : ''}
      </Text>
      {reasons.length > 0 ? (
        <ul className={styles.list} aria-label={merge.notRuledList}>
          {reasons.map((reason) => (
            <li key={reason}>
              <Text size={200}>{merge.whyOpen[reason]}：</Text>
              {openBy(reason).map((item) => (
                <Link
                  key={`${item.item}-${item.occurrence}`}
                  as="button"
                  className={styles.item}
                  onClick={() => onGo(item)}
                >
                  {itemTitle(merge, item, nameOf(item.item))}
                </Link>
              ))}
            </li>
          ))}
        </ul>
      ) : null}
    </div>
  );
};
