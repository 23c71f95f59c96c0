import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckedFinding, CheckReport } from '../../app/check/check';
import type { EntrySession } from '../../app/sessions/entry-session';
import type { ItemStanding } from '../../app/submit/standing';
import { entryForm } from '../../core/entry/entry-form';
import type { ItemBlock } from '../../core/form/read/recognised';
import { lastReturn, type Question, type ReturnRecord } from '../../core/record/return-record';
import { useFindingActions } from '../findings/use-finding-actions';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import type { EntryDrafts } from './drafts';
import { ItemEntry } from './ItemEntry';
import { ItemList } from './ItemList';
import { NextToFill } from './NextToFill';
import type { Selected } from './selected-item';
import { useItemWays } from './use-item-ways';
import { useLedFocus } from './use-led-focus';
import { useNextItem } from './use-next-item';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  here: { alignSelf: 'flex-start' },
});

interface Props {
  readonly selected: Selected;
  readonly session: EntrySession;
  readonly check: Check;
  readonly journal: Journal;
  readonly drafts: EntryDrafts;
  readonly onStatus: (status: string) => void;
  readonly onShowCheck: () => void;
  /** Goes to the questions of a return. */
  readonly onShowQuestions: () => void;
}

/** What was found about an item. */
const findingsOf = (
  report: CheckReport | null,
  sheet: string | null,
  { index }: ItemBlock,
): readonly CheckedFinding[] =>
  (report?.findings ?? []).filter(
    (finding) => finding.sheet === sheet && finding.block?.index === index,
  );

/** What the secretariat last asked about an item. */
const questionsAbout = (
  { number, occurrence }: Pick<ItemBlock, 'number' | 'occurrence'>,
  returns: readonly ReturnRecord[] = [],
): readonly Question[] =>
  (lastReturn(returns)?.questions ?? []).filter(
    (question) => question.item === number && question.occurrence === occurrence,
  );

/** The items to be filled in, and the one of the selected cell as fields, with what was found on it. */
export const SelectedItem = (props: Props): ReactElement => {
  const { selected, session, check, journal, drafts } = props;
  const { onStatus, onShowCheck, onShowQuestions } = props;
  const styles = useStyles();
  const { entry } = useServices().words.pane;
  const { state, standing } = check;
  const { live, view } = selected;
  const { grid } = live.sheet;
  const { block } = view;
  const key = `${grid.sheet}!${block.index}`;
  const { root, lead } = useLedFocus(key);
  const report = state.kind === 'done' ? state.report : null;
  const { actions, failure, setFailure } = useFindingActions({
    report,
    by: null,
    journal,
    onStatus,
    onApplied: check.look,
    onAccepted: check.revise,
  });
  const items = standing?.items ?? [];
  const at = items.findIndex(
    (item) => item.view.block.index === block.index && item.sheet === grid.sheet,
  );

  const { showBlock, showQuestion, goToSelection, write } = useItemWays({
    selected,
    session,
    check,
    onStatus,
    onFailure: setFailure,
  });
  const fillIn = (item: ItemStanding): void => {
    lead(`${item.sheet}!${item.view.block.index}`);
    attempt(() => showBlock(item.view, item.sheet));
  };
  const ask = (question: Question): void => {
    attempt(() => showQuestion(question));
    onShowQuestions();
  };
  const { next, wayOn, onKeyDown } = useNextItem(items, at, fillIn);
  return (
    <div className={styles.root}>
      {items.length > 0 ? <ItemList items={items} current={items[at]} onShow={fillIn} /> : null}
      <Text size={200}>{entry.intro}</Text>
      <Button size="small" className={styles.here} onClick={() => attempt(goToSelection)}>
        {entry.toSelection}
      </Button>
      {failure ? <FailureMessage failure={failure} /> : null}
      <div ref={root} onKeyDown={onKeyDown}>
        <ItemEntry
          key={key}
          writer={{ form: entryForm(view, grid, live.sheet.scale), grid, drafts, write }}
          count={live.sheet.blocks.length}
          most={live.narrativeLimit}
          lastNarrative={live.lastNarrative(block)}
          notes={check.book?.identity?.catalog?.example?.notes ?? []}
          previous={live.viewBeside(block, -1)}
          next={live.viewBeside(block, 1)}
          original={view.original}
          findings={findingsOf(report, grid.sheet, block)}
          questions={questionsAbout(block, check.book?.identity?.returns)}
          onShowQuestion={ask}
          actions={actions}
          onShowBlock={(other) => attempt(() => showBlock(other))}
        />
      </div>
      {items.length > 0 ? (
        <NextToFill next={next} place={wayOn} onShow={fillIn} onShowCheck={onShowCheck} />
      ) : null}
    </div>
  );
};
