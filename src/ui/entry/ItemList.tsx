import {
  Button,
  makeStyles,
  mergeClasses,
  Text,
  ToggleButton,
  tokens,
  useEventCallback,
} from '@fluentui/react-components';
import { memo, useMemo, useState, type ReactElement } from 'react';
import type { ItemStanding } from '../../app/submit/standing';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  summary: { cursor: 'pointer', fontWeight: tokens.fontWeightSemibold },
  filter: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXXS,
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  choice: {
    minWidth: 0,
    paddingLeft: tokens.spacingHorizontalXS,
    paddingRight: tokens.spacingHorizontalXS,
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    maxHeight: '14rem',
    overflowY: 'auto',
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  item: {
    width: '100%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    gap: tokens.spacingHorizontalS,
    padding: tokens.spacingHorizontalXS,
    minWidth: 0,
  },
  current: { boxShadow: `inset 3px 0 0 ${tokens.colorBrandStroke1}` },
  name: { flexGrow: 1, overflowWrap: 'anywhere' },
  state: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

/** Items drawn at first; a list of thousands stays quick. */
const FIRST_SHOWN = 100;

const FILTERS = ['every', 'untouched', 'begun', 'filled', 'open'] as const;
type Filter = (typeof FILTERS)[number];

const isIn = (filter: Filter, { state, isOpen }: ItemStanding): boolean =>
  filter === 'every' || (filter === 'open' ? isOpen : state === filter);

interface Props {
  /** In sheet order. */
  readonly items: readonly ItemStanding[];
  readonly current: ItemStanding | undefined;
  readonly onShow: (item: ItemStanding) => void;
}

interface RowProps {
  readonly item: ItemStanding;
  readonly isCurrent: boolean;
  readonly onShow: (item: ItemStanding) => void;
}

const Row = ({ item, isCurrent, onShow }: RowProps): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { entry } = words.pane;
  const { block } = item.view;
  return (
    <li>
      <Button
        appearance="subtle"
        size="small"
        className={mergeClasses(styles.item, isCurrent && styles.current)}
        onClick={() => onShow(item)}
        {...(isCurrent ? { 'aria-current': true } : {})}
      >
        <span className={styles.name}>
          {entry.item(String(block.number ?? '？'), block.name, block.repeat)}
        </span>
        <span className={styles.state}>
          {words.together([entry.states[item.state], ...(item.isOpen ? [entry.open] : [])])}
        </span>
      </Button>
    </li>
  );
};

/** An edit changes one item; the rows of the others are not drawn anew. */
const ItemRow = memo(Row);

const countsOf = (items: readonly ItemStanding[]): Readonly<Record<Filter, number>> => {
  const counts = { every: items.length, untouched: 0, begun: 0, filled: 0, open: 0 };
  for (const { state, isOpen } of items) {
    counts[state] += 1;
    if (isOpen) counts.open += 1;
  }
  return counts;
};

/** The items to be filled in and how far each is; pressing one goes to it. */
export const ItemList = ({ items, current, onShow }: Props): ReactElement => {
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const [filter, setFilter] = useState<Filter>('every');
  const [wanted, setWanted] = useState(FIRST_SHOWN);
  const nameOf = (one: Filter): string =>
    one === 'every' || one === 'open' ? entry[one] : entry.states[one];
  const kept = useMemo(() => items.filter((item) => isIn(filter, item)), [items, filter]);
  const counts = useMemo(() => countsOf(items), [items]);
  const show = useEventCallback(onShow);
  const rest = kept.length - wanted;
  return (
    <details open>
      <summary className={styles.summary}>{entry.list(counts.filled, items.length)}</summary>
      <div className={styles.filter} role="group" aria-label={entry.filter}>
        {FILTERS.map((one) => (
          <ToggleButton
            key={one}
            size="small"
            appearance="subtle"
            className={styles.choice}
            checked={filter === one}
            onClick={() => setFilter(one)}
          >
            {entry.count(nameOf(one), counts[one])}
          </ToggleButton>
        ))}
      </div>
      {kept.length === 0 ? <Text size={200}>{entry.noneOfThese}</Text> : null}
      <ul className={styles.list}>
        {kept.slice(0, wanted).map((item) => (
          <ItemRow
            key={`${item.sheet}!${item.view.block.index}`}
            item={item}
            isCurrent={item === current}
            onShow={show}
          />
        ))}
      </ul>
      {rest > 0 ? (
        <Button size="small" onClick={() => setWanted(wanted + FIRST_SHOWN * 4)}>
          {entry.more(rest)}
        </Button>
      ) : null}
    </details>
  );
};
