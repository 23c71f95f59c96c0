import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { compareYears, confirmSame } from '../../app/cycle/compare-years';
import type { Catalog } from '../../core/catalog/catalog';
import type { CatalogDiff, ItemDiff } from '../../core/catalog/diff-catalogs';
import { diffText } from '../../i18n/diff-sentences';
import { DIFF_WORDS } from '../../i18n/diff-words';
import { ROLLOVER_WORDS } from '../../i18n/rollover-words';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { PlanFile } from '../kit/PlanFile';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    paddingBottom: tokens.spacingVerticalM,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  found: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', fontFamily: 'inherit' },
  row: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  button: { alignSelf: 'flex-start' },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
});

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

const likelyOf = ({ items }: CatalogDiff): readonly ItemDiff[] =>
  items.filter(({ certainty, from, to }) => certainty === 'likely' && from && to);

/** 昨年と比べる: what differs from another year's plan; a person says which items are the same. */
export const CompareYears = ({ journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, loadXlsx, pause, newId, words, locale } = useServices();
  const { compare: said, noPlan } = ROLLOVER_WORDS[locale];
  const diffWords = DIFF_WORDS[locale];
  const [last, setLast] = useState<Catalog | null>(null);
  const [diff, setDiff] = useState<CatalogDiff | null>(null);
  const [isBusy, setBusy] = useState(false);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  type Refused = Extract<Awaited<ReturnType<typeof compareYears>>, { readonly ok: false }>;
  const fail = ({ failure: why }: Refused): void =>
    setFailure(
      why.kind === 'no-plan' ? { sentence: noPlan, details: null } : toPaneFailure(words, why),
    );
  const compare = async (catalog: Catalog): Promise<void> => {
    setLast(catalog);
    setBusy(true);
    setFailure(null);
    const found = await compareYears(workbook, pause, catalog).finally(() => setBusy(false));
    if (found.ok) setDiff(found.value);
    else fail(found);
  };
  const confirm = async ({ from, to }: ItemDiff): Promise<void> => {
    const saved = await confirmSame(workbook, loadXlsx, pause, to!, from!.name, newId());
    if (!saved.ok) return fail(saved);
    if (saved.value) journal.record(saved.value, said.step(from!.name, to!.name));
    onStatus(said.done(from!.name, to!.name));
    if (last) await compare(last);
  };
  return (
    <section className={styles.root} aria-label={said.name}>
      <PlanFile
        label={said.open}
        hint={said.hint}
        onPlan={(catalog) => attempt(() => compare(catalog))}
      />
      {isBusy ? <WorkProgress label={words.pane.form.looking} share={null} /> : null}
      {failure ? <FailureMessage failure={failure} /> : null}
      {diff && likelyOf(diff).length > 0 ? (
        <ul className={styles.list} aria-label={said.likely}>
          {likelyOf(diff).map((one) => (
            <li key={one.to!.number} className={styles.row}>
              <Text>{said.pair(one.from!.name, one.to!.number, one.to!.name)}</Text>
              <Button
                size="small"
                className={styles.button}
                aria-label={said.sameAs(one.from!.name, one.to!.name)}
                onClick={() => attempt(() => confirm(one))}
              >
                {said.same}
              </Button>
            </li>
          ))}
        </ul>
      ) : null}
      {diff ? <pre className={styles.found}>{diffText(words, diffWords, diff).trim()}</pre> : null}
    </section>
  );
};
