import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Subtitle2,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { planSplit, type SplitPlan } from '../../app/split';
import { bundleName, writeDepartmentBooks, type NamedFile } from '../../app/split-workbook';
import { yearName } from '../../core/era/fiscal-year';
import type { Grid } from '../../core/form/grid';
import { isCollective, NO_MAP } from '../../core/split/departments';
import { comparable } from '../../core/text/text';
import { sheetCatalogFaultSentence } from '../../i18n/failure-sentences';
import { useServices } from '../services';
import { FailureMessage } from '../shell/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../shell/pane-failure';
import { WorkProgress } from '../shell/WorkProgress';
import { ConcernedDepartments } from './ConcernedDepartments';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** What the panel shows of the master. */
type MasterState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly grids: readonly Grid[] }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** How far making the workbooks is. */
type Making =
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  /** Made, and to be opened one by one where nothing can be downloaded. */
  | { readonly kind: 'made'; readonly files: readonly NamedFile[] };

interface PartsProps {
  readonly split: SplitPlan;
  readonly files: readonly NamedFile[];
  readonly onOpen: (file: NamedFile) => void;
}

const Parts = ({ split, files, onOpen }: PartsProps): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words.split;
  return (
    <section aria-label={pane.departments(split.parts.length)}>
      <Subtitle2 as="h3">{pane.departments(split.parts.length)}</Subtitle2>
      <ul className={styles.list}>
        {split.parts.map(({ department, items }, index) => {
          const file = files[index];
          return (
            <li key={department} className={styles.row}>
              <Text className={styles.name}>{department}</Text>
              <Text size={200}>{pane.items(items.size)}</Text>
              {file ? (
                <Button
                  size="small"
                  aria-label={pane.openFor(department)}
                  onClick={() => onOpen(file)}
                >
                  {pane.open}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};

/** 配布: who is handed what, who 関係課 are, and every department's workbook in one file. */
export const SplitPanel = ({
  onStatus,
}: {
  readonly onStatus: (status: string) => void;
}): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, newId, pause, saveFile } = useServices();
  const { pane } = words.split;
  const [state, setState] = useState<MasterState>({ kind: 'reading' });
  const [chosen, setChosen] = useState<ReadonlyMap<string, readonly string[]>>(new Map());
  const [making, setMaking] = useState<Making>({ kind: 'not-begun' });
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(async (): Promise<void> => {
    setState({ kind: 'reading' });
    setMaking({ kind: 'not-begun' });
    const snapshot = await workbook.read();
    setState(
      snapshot.ok
        ? { kind: 'read', grids: snapshot.value.grids }
        : { kind: 'failed', failure: toPaneFailure(words, snapshot.failure) },
    );
  }, [workbook, words]);
  useEffect(() => {
    void load();
    return () => running.current?.abort();
  }, [load]);

  const grids = state.kind === 'read' ? state.grids : null;
  /** Before anybody is named, so that a question stays where it is once it is answered. */
  const asked = useMemo(() => grids && planSplit(grids, {}, NO_MAP), [grids]);
  const split = useMemo(
    () => grids && planSplit(grids, {}, { ...NO_MAP, byName: chosen }),
    [grids, chosen],
  );

  if (state.kind === 'failed') {
    return <FailureMessage failure={state.failure} onRetry={() => void load()} />;
  }
  if (!split || !asked) return <WorkProgress label={words.pane.check.reading} share={null} />;
  if (!split.ok) {
    const { failure: fault } = split;
    const sentence =
      fault.kind === 'no-form'
        ? words.sheet.noForm
        : fault.kind === 'sheet'
          ? sheetCatalogFaultSentence(words, fault.fault)
          : pane.noDepartments;
    return <FailureMessage failure={{ sentence, details: null }} onRetry={() => void load()} />;
  }
  const plan = split.value;
  const questions = asked.ok ? asked.value.open : [];
  const known = [...new Set(plan.catalog.items.flatMap((item) => item.departments))].filter(
    (name) => !isCollective(name),
  );
  const nobody = [...new Set([...plan.nobodys, ...plan.open.flatMap((one) => one.unassigned)])];

  const make = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const total = plan.parts.length;
    setMaking({ kind: 'making', done: 0, total });
    const xlsx = await loadXlsx();
    const files = await writeDepartmentBooks(plan, xlsx, newId, pause, {
      signal: controller.signal,
      onProgress: (done) => setMaking({ kind: 'making', done, total }),
    });
    setFailure(null);
    if (!files.ok) return setMaking({ kind: 'not-begun' });
    if (saveFile) saveFile(bundleName(plan), xlsx.zip(files.value));
    setMaking(saveFile ? { kind: 'not-begun' } : { kind: 'made', files: files.value });
    onStatus(saveFile ? pane.saved(files.value.length) : pane.made(files.value.length));
  };
  const open = async (file: NamedFile): Promise<void> => {
    const opened = await workbook.openNew(file.bytes);
    setFailure(opened.ok ? null : toPaneFailure(words, opened.failure));
    if (opened.ok) onStatus(pane.opened(file.name));
  };
  const choose = (name: string, departments: readonly string[]): void => {
    const next = new Map(chosen);
    if (departments.length === 0) next.delete(comparable(name));
    else next.set(comparable(name), departments);
    setChosen(next);
    setMaking({ kind: 'not-begun' });
  };
  return (
    <div className={styles.root}>
      <Text>{pane.intro}</Text>
      <Text>{pane.heading(plan.catalog.plan, yearName(plan.fiscalYear))}</Text>
      {plan.leftOut.length > 0 ? (
        <Text size={200}>{pane.leftOut(plan.leftOut.join('、'))}</Text>
      ) : null}
      {questions.map(({ name, items }) => (
        <ConcernedDepartments
          key={name}
          name={name}
          items={items}
          known={known}
          chosen={chosen.get(comparable(name)) ?? []}
          onChoose={(departments) => choose(name, departments)}
        />
      ))}
      {nobody.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{pane.unassigned(nobody.join('・'))}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Parts
        split={plan}
        files={making.kind === 'made' ? making.files : []}
        onOpen={(file) => void open(file)}
      />
      {failure ? <FailureMessage failure={failure} /> : null}
      {making.kind === 'making' ? (
        <WorkProgress
          label={pane.making(making.done, making.total)}
          share={making.done / making.total}
          onCancel={() => running.current?.abort()}
        />
      ) : (
        <Button appearance="primary" onClick={() => void make()}>
          {saveFile ? pane.save : pane.make}
        </Button>
      )}
    </div>
  );
};
