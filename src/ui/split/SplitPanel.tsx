import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useCallback, useEffect, useMemo, useRef, useState, type ReactElement } from 'react';
import { planSplit } from '../../app/split/split';
import { bundleName, writeDepartmentBooks, type NamedFile } from '../../app/split/split-workbook';
import { yearName } from '../../core/era/fiscal-year';
import {
  recogniseWorkbook,
  type RecognisedWorkbook,
} from '../../app/recognise/recognised-workbook';
import { isCollective, NO_MAP } from '../../core/split/departments';
import { comparable } from '../../core/text/text';
import { sheetCatalogFaultSentence } from '../../i18n/failure-sentences';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { WorkProgress } from '../kit/WorkProgress';
import { ConcernedDepartments } from './ConcernedDepartments';
import { DepartmentParts } from './DepartmentParts';
import type { AskedItem } from './ItemDepartments';
import type { SplitChoices } from './use-split-choices';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

/** What the panel shows of the master. */
type MasterState =
  | { readonly kind: 'reading' }
  | { readonly kind: 'read'; readonly master: RecognisedWorkbook }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

/** How far making the workbooks is. */
type Making =
  | { readonly kind: 'not-begun' }
  | { readonly kind: 'making'; readonly done: number; readonly total: number }
  /** Made, and to be opened one by one where nothing can be downloaded. */
  | { readonly kind: 'made'; readonly files: readonly NamedFile[] };

interface Props {
  readonly choices: SplitChoices;
  readonly onStatus: (status: string) => void;
}

/** 配布: who is handed what, who 関係課 are, and every department's workbook in one file. */
export const SplitPanel = ({ choices, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, loadXlsx, newId, pause, saveFile } = useServices();
  const { pane } = words.split;
  const [state, setState] = useState<MasterState>({ kind: 'reading' });
  const [making, setMaking] = useState<Making>({ kind: 'not-begun' });
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const running = useRef<AbortController | null>(null);

  const load = useCallback(async (): Promise<void> => {
    setState({ kind: 'reading' });
    setMaking({ kind: 'not-begun' });
    const read = async () => workbook.read();
    const snapshot = await read().catch((mistake: unknown) => {
      setState({ kind: 'failed', failure: { sentence: words.mistake.unread, details: null } });
      throw mistake;
    });
    setState(
      snapshot.ok
        ? { kind: 'read', master: recogniseWorkbook(snapshot.value) }
        : { kind: 'failed', failure: toPaneFailure(words, snapshot.failure) },
    );
  }, [workbook, words]);
  useEffect(() => {
    attempt(load);
    return () => running.current?.abort();
  }, [load]);

  const master = state.kind === 'read' ? state.master : null;
  /** Before anybody is named, so that a question stays where it is once it is answered. */
  const asked = useMemo(() => master && planSplit(master, {}, NO_MAP), [master]);
  const { map } = choices;
  const split = useMemo(() => master && planSplit(master, {}, map), [master, map]);

  if (state.kind === 'failed') {
    return <FailureMessage failure={state.failure} onRetry={() => attempt(load)} />;
  }
  if (!split || !asked) return <WorkProgress label={words.pane.check.reading} share={null} />;
  if (!split.ok) {
    const { failure: fault } = split;
    const sentence =
      fault.kind === 'no-form'
        ? pane.noForm
        : fault.kind === 'sheet'
          ? sheetCatalogFaultSentence(words, fault.fault)
          : pane.noDepartments;
    return <FailureMessage failure={{ sentence, details: null }} onRetry={() => attempt(load)} />;
  }
  const plan = split.value;
  const { open: questions, parts } = asked.ok ? asked.value : { open: [], parts: [] };
  const names = new Map(plan.catalog.items.map((item) => [item.number, item.name]));
  const askedItem = (number: number): AskedItem => ({
    number,
    name: names.get(number) ?? '',
    others: parts.filter(({ items }) => items.has(number)).map(({ department }) => department),
  });
  const known = [...new Set(plan.catalog.items.flatMap((item) => item.departments))].filter(
    (name) => !isCollective(name),
  );
  const nobody = [...new Set([...plan.nobodys, ...plan.open.flatMap((one) => one.unassigned)])];

  const make = async (): Promise<void> => {
    const controller = new AbortController();
    running.current = controller;
    const total = plan.parts.length;
    setMaking({ kind: 'making', done: 0, total });
    const write = async () => {
      const xlsx = await loadXlsx();
      const books = await writeDepartmentBooks(plan, xlsx, newId, pause, {
        signal: controller.signal,
        onProgress: (done) => setMaking({ kind: 'making', done, total }),
      });
      return { xlsx, files: books };
    };
    const { xlsx, files } = await write().catch((mistake: unknown) => {
      if (running.current === controller) setMaking({ kind: 'not-begun' });
      throw mistake;
    });
    // Begun anew, or left, in the meantime.
    if (running.current !== controller) return;
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
  /** What was made, or is being made, was for other answers. */
  const makeAnew = (): void => {
    running.current?.abort();
    running.current = null;
    setMaking({ kind: 'not-begun' });
  };
  const cancel = (): void => {
    running.current?.abort();
    onStatus(pane.cancelled);
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
          items={items.map(askedItem)}
          known={known}
          chosen={map.byName.get(comparable(name)) ?? []}
          byItem={map.byItem}
          onChoose={(departments) => {
            choices.nameAll(name, departments);
            makeAnew();
          }}
          onChooseItem={(item, departments) => {
            choices.nameItem(item, departments);
            makeAnew();
          }}
        />
      ))}
      {nobody.length > 0 ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{pane.unassigned(nobody.join('・'))}</MessageBarBody>
        </MessageBar>
      ) : null}
      <DepartmentParts
        parts={plan.parts}
        files={making.kind === 'made' ? making.files : []}
        onOpen={(file) => attempt(() => open(file))}
      />
      {failure ? <FailureMessage failure={failure} /> : null}
      {making.kind === 'making' ? (
        <WorkProgress
          label={pane.making(making.done, making.total)}
          share={making.done / making.total}
          onCancel={cancel}
        />
      ) : (
        <Button
          appearance="primary"
          disabledFocusable={plan.parts.length === 0}
          onClick={() => (plan.parts.length === 0 ? undefined : attempt(make))}
        >
          {saveFile ? pane.save : pane.make}
        </Button>
      )}
    </div>
  );
};
