import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { previewForm, putForm, type FormPreview } from '../../app/form/put-form';
import { useServices } from '../kit/services';
import { FailureMessage } from '../kit/FailureMessage';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import type { Journal } from '../kit/use-journal';
import { WorkProgress } from '../kit/WorkProgress';
import { FormFields } from './FormFields';
import { PreviewCard } from './PreviewCard';
import { toOrder, type FormOrderState } from './use-form-order';
import { attempt } from '../kit/mistakes';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

type FormState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'previewed' | 'making'; readonly preview: FormPreview }
  | { readonly kind: 'made'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

interface Props {
  readonly order: FormOrderState;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
  readonly onCheck: () => void;
}

/** 様式を作る: choose, see what will be made, make it. */
export const FormPanel = ({ order, journal, onStatus, onCheck }: Props): ReactElement => {
  const styles = useStyles();
  const { workbook, loadXlsx, newId, words } = useServices();
  const { form, undo } = words.pane;
  const [state, setState] = useState<FormState>({ kind: 'choosing' });
  const { choices } = order;

  const look = async (): Promise<void> => {
    setState({ kind: 'looking' });
    const asked = async () => previewForm(workbook, toOrder(choices, newId()), choices.carry);
    const preview = await asked().catch((mistake: unknown) => {
      setState({ kind: 'choosing' });
      throw mistake;
    });
    setState(
      preview.ok
        ? { kind: 'previewed', preview: preview.value }
        : { kind: 'failed', failure: toPaneFailure(words, preview.failure) },
    );
  };
  const make = async (preview: FormPreview): Promise<void> => {
    setState({ kind: 'making', preview });
    const write = async () => putForm(workbook, await loadXlsx(), preview);
    const put = await write().catch((mistake: unknown) => {
      setState({ kind: 'previewed', preview });
      throw mistake;
    });
    if (!put.ok) return setState({ kind: 'failed', failure: toPaneFailure(words, put.failure) });
    const isNew = preview.kind === 'new';
    const count = preview.kind === 'add' ? preview.missing.length : 0;
    const sentence = isNew ? form.made(preview.sheetName) : form.added(count);
    if (put.value)
      journal.record(put.value, isNew ? undo.made(preview.sheetName) : undo.added(count));
    onStatus(sentence);
    setState({ kind: 'made', sentence });
  };
  const choosing: FormOrderState = {
    ...order,
    change: (changes) => {
      order.change(changes);
      setState({ kind: 'choosing' });
    },
    addCatalog: (catalog) => {
      order.addCatalog(catalog);
      setState({ kind: 'choosing' });
    },
  };

  return (
    <div className={styles.root}>
      <Text>{form.intro}</Text>
      <FormFields order={choosing} />
      {state.kind === 'looking' ? (
        <WorkProgress label={form.looking} share={null} />
      ) : (
        <Button
          appearance={state.kind === 'choosing' ? 'primary' : 'secondary'}
          disabled={state.kind === 'making'}
          onClick={() => attempt(look)}
        >
          {form.preview}
        </Button>
      )}
      {state.kind === 'previewed' || state.kind === 'making' ? (
        <PreviewCard
          preview={state.preview}
          catalog={choices.catalog}
          department={choices.department}
          busy={state.kind === 'making'}
          onMake={() => attempt(() => make(state.preview))}
        />
      ) : null}
      {state.kind === 'making' ? <WorkProgress label={form.making} share={null} /> : null}
      {state.kind === 'made' ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{state.sentence}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheck}>
              {form.checkNow}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {state.kind === 'failed' ? (
        <FailureMessage failure={state.failure} onRetry={() => attempt(look)} />
      ) : null}
    </div>
  );
};
