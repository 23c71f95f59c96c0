import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { DOCUMENT_KINDS, type DocumentOrder } from '../../app/document/make-document';
import { putDocument } from '../../app/document/put-document';
import { totalsPaneWords } from '../../i18n/totals-words';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { NarrowInput } from '../kit/NarrowInput';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'grid', gridTemplateColumns: '2fr 1fr', gap: tokens.spacingHorizontalM },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  button: { alignSelf: 'flex-start' },
});

const PAPERS = ['A4', 'A3'] as const;

interface Props {
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

const FIRST: DocumentOrder = {
  kind: 'meeting',
  paper: 'A4',
  subtitle: '',
  agenda: '',
  paperNumber: '',
  catalog: undefined,
};

/** Makes a document as a sheet that prints: for the meeting, for the public, or of the plan itself. */
export const MakeDocument = ({ journal, onStatus }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, words, locale, loadXlsx, pause } = useServices();
  const { document: said } = totalsPaneWords(locale);
  const [order, setOrder] = useState(FIRST);
  const [stop, setStop] = useState<AbortController | null>(null);
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  const make = async (): Promise<void> => {
    const controller = new AbortController();
    setStop(controller);
    setFailure(null);
    const work = { signal: controller.signal };
    const put = await putDocument(workbook, loadXlsx, pause, order, work).finally(() =>
      setStop(null),
    );
    if (put.ok) {
      journal.record(put.value.entry, said.undo(put.value.sheet));
      return onStatus(said.made(put.value.sheet));
    }
    const { failure: why } = put;
    if (why.kind === 'cancelled') return;
    setFailure(
      why.kind === 'no-plan' ? { sentence: said.noPlan, details: null } : toPaneFailure(words, why),
    );
  };
  return (
    <div className={styles.root} role="group" aria-label={said.title}>
      <div className={styles.row}>
        <Field label={said.kind}>
          <Select
            className={styles.select}
            value={order.kind}
            onChange={(_, { value }) =>
              setOrder({ ...order, kind: DOCUMENT_KINDS.find((kind) => kind === value)! })
            }
          >
            {DOCUMENT_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {said.kinds[kind]}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={said.paper}>
          <Select
            className={styles.select}
            value={order.paper}
            onChange={(_, { value }) => setOrder({ ...order, paper: value === 'A3' ? 'A3' : 'A4' })}
          >
            {PAPERS.map((paper) => (
              <option key={paper}>{paper}</option>
            ))}
          </Select>
        </Field>
      </div>
      {(['agenda', 'paperNumber', 'subtitle'] as const).map((field) => (
        <Field key={field} label={said.fields[field]}>
          <NarrowInput
            value={order[field]}
            onChange={(_, { value }) => setOrder({ ...order, [field]: value })}
          />
        </Field>
      ))}
      {failure ? <FailureMessage failure={failure} onRetry={() => attempt(make)} /> : null}
      {stop ? (
        <WorkProgress label={said.making} share={null} onCancel={() => stop.abort()} />
      ) : (
        <Button className={styles.button} onClick={() => attempt(make)}>
          {said.make}
        </Button>
      )}
      <Text size={200}>{said.hint}</Text>
    </div>
  );
};
