import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FlaggedItem, FlagLists } from '../../app/flags/list-flags';
import type { CellPlace } from '../../app/ports/workbook';
import { yearLabel } from '../../core/era/fiscal-year';
import type { RefusedMarks } from '../../core/record/refused-marks';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalXS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  jump: {
    flexGrow: 1,
    flexBasis: '60%',
    justifyContent: 'flex-start',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    minWidth: 0,
    padding: tokens.spacingHorizontalXS,
  },
});

interface ListProps {
  readonly title: string;
  readonly items: readonly FlaggedItem[];
  readonly onShow: (place: CellPlace) => void;
}

const FlagList = ({ title, items, onShow }: ListProps): ReactElement => {
  const styles = useStyles();
  const { flags, check } = useServices().words.pane;
  return (
    <section aria-label={title}>
      <Text as="h3" weight="semibold" block>
        {title}
      </Text>
      {items.length === 0 ? <Text block>{flags.noItems}</Text> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.sheet}!${item.row}`} className={styles.row}>
            <Button appearance="subtle" className={styles.jump} onClick={() => onShow(item)}>
              {check.item(String(item.number ?? '？'), item.name, item.from === null)}
            </Button>
            {item.from === null ? null : (
              <Badge appearance="outline">{flags.from(item.from)}</Badge>
            )}
            <OriginalLink item={item} onShow={onShow} />
          </li>
        ))}
      </ul>
    </section>
  );
};

const OriginalLink = ({
  item,
  onShow,
}: {
  readonly item: FlaggedItem;
  readonly onShow: (place: CellPlace) => void;
}): ReactElement | null => {
  const { flags } = useServices().words.pane;
  const { original } = item;
  if (item.from !== null) return null;
  if (!original) return <Text size={200}>{flags.orphan}</Text>;
  return (
    <Button size="small" aria-label={flags.originalOf(item.name)} onClick={() => onShow(original)}>
      {flags.original}
    </Button>
  );
};

interface Props {
  readonly lists: FlagLists;
  readonly busy: boolean;
  readonly onShow: (place: CellPlace) => void;
  /** Asks again about a mark that was said to be nobody's. */
  readonly onAgain: (refused: RefusedMarks) => void;
}

const RefusedList = ({ lists, busy, onAgain }: Omit<Props, 'onShow'>): ReactElement | null => {
  const styles = useStyles();
  const { words } = useServices();
  const { flags } = words.pane;
  const { refused } = lists;
  if (refused.length === 0) return null;
  const title = flags.refused(refused.length);
  return (
    <section aria-label={title}>
      <Text as="h3" weight="semibold" block>
        {title}
      </Text>
      <ul className={styles.list}>
        {refused.map((each) => {
          const items = words.together(each.items);
          return (
            <li key={`${each.from}:${items}`} className={styles.row}>
              <Text>{`No.${items}`}</Text>
              <Badge appearance="outline">{flags.mark(yearLabel(each.from))}</Badge>
              <Button
                size="small"
                disabledFocusable={busy}
                aria-label={flags.againNamed(items)}
                onClick={() => onAgain(each)}
              >
                {flags.again}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** The marks that are settled: revised, new and repeated rows, each a way to its cell. */
export const SettledMarks = (props: Props): ReactElement => {
  const styles = useStyles();
  const { flags } = useServices().words.pane;
  const { lists, onShow } = props;
  const { review, fresh, repeats } = lists;
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{flags.settled}</Subtitle2>
      <FlagList title={flags.review(review.length)} items={review} onShow={onShow} />
      <FlagList title={flags.fresh(fresh.length)} items={fresh} onShow={onShow} />
      <FlagList title={flags.repeats(repeats.length)} items={repeats} onShow={onShow} />
      <RefusedList {...props} />
    </div>
  );
};
