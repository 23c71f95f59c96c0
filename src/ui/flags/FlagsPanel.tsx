import { Badge, Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import { recogniseWorkbook } from '../../app/recognise/recognised-workbook';
import { listFlags, type FlaggedItem, type FlagLists } from '../../app/flags/list-flags';
import type { CellPlace } from '../../app/ports/workbook';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { WorkProgress } from '../kit/WorkProgress';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
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

type FlagsState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'done'; readonly lists: FlagLists }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

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
      <Subtitle2 as="h2">{title}</Subtitle2>
      {items.length === 0 ? <Text block>{flags.none}</Text> : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <li key={`${item.sheet}!${item.row}`} className={styles.row}>
            <Button appearance="subtle" className={styles.jump} onClick={() => onShow(item)}>
              {check.item(String(item.number ?? '？'), item.name, item.from === null)}
            </Button>
            {item.candidate ? (
              <Badge appearance="outline" color="warning" title={flags.candidateHint}>
                {flags.candidate}
              </Badge>
            ) : null}
            {item.from !== null && !item.candidate ? (
              <Badge appearance="outline">{flags.from(item.from)}</Badge>
            ) : null}
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

/** 旗: revised, new and repeated rows, each a way to its cell. Read afresh whenever the tab is opened. */
export const FlagsPanel = (): ReactElement => {
  const styles = useStyles();
  const { workbook, words } = useServices();
  const { flags } = words.pane;
  const [state, setState] = useState<FlagsState>({ kind: 'loading' });

  const load = useCallback(async (): Promise<void> => {
    setState({ kind: 'loading' });
    const find = async (): Promise<FlagsState> => {
      const snapshot = await workbook.read();
      if (!snapshot.ok) return { kind: 'failed', failure: toPaneFailure(words, snapshot.failure) };
      const { forms } = recogniseWorkbook(snapshot.value);
      if (forms.length > 0) return { kind: 'done', lists: listFlags(forms) };
      return { kind: 'failed', failure: toPaneFailure(words, { kind: 'no-form' }) };
    };
    const found = await find().catch((mistake: unknown) => {
      setState({ kind: 'failed', failure: { sentence: words.mistake.unread, details: null } });
      throw mistake;
    });
    setState(found);
  }, [workbook, words]);
  useEffect(() => attempt(load), [load]);

  const show = async (place: CellPlace): Promise<void> => {
    const shown = await workbook.show({ sheet: place.sheet, row: place.row, column: place.column });
    if (!shown.ok) setState({ kind: 'failed', failure: toPaneFailure(words, shown.failure) });
  };

  return (
    <div className={styles.root}>
      <Text>{flags.intro}</Text>
      {state.kind === 'loading' ? <WorkProgress label={flags.loading} share={null} /> : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => attempt(load)} />
      ) : null}
      {state.kind === 'done' ? (
        <>
          <FlagList
            title={flags.review(state.lists.review.length)}
            items={state.lists.review}
            onShow={(place) => attempt(() => show(place))}
          />
          <FlagList
            title={flags.fresh(state.lists.fresh.length)}
            items={state.lists.fresh}
            onShow={(place) => attempt(() => show(place))}
          />
          <FlagList
            title={flags.repeats(state.lists.repeats.length)}
            items={state.lists.repeats}
            onShow={(place) => attempt(() => show(place))}
          />
        </>
      ) : null}
    </div>
  );
};
