import { useState } from 'react';
import { previewForm, putForm, type FormPreview } from '../../app/form/put-form';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';
import { toOrder, type FormOrderState } from './use-form-order';

/** How far making the form is. */
export type FormState =
  | { readonly kind: 'choosing' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'previewed' | 'making'; readonly preview: FormPreview }
  | { readonly kind: 'made'; readonly sentence: string }
  | { readonly kind: 'failed'; readonly failure: PaneFailure };

interface Setting {
  readonly order: FormOrderState;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** A form on its way, and the steps that it can take. */
export interface FormMaking {
  readonly state: FormState;
  /** Looks what would be made. */
  readonly look: () => Promise<void>;
  readonly make: (preview: FormPreview) => Promise<void>;
  /** Goes back to choosing: what was looked at was for other choices. */
  readonly choose: () => void;
}

/** Follows a form from the choices to the sheet. */
export const useForm = ({ order, journal, onStatus }: Setting): FormMaking => {
  const { workbook, loadXlsx, newId, words } = useServices();
  const { form, undo } = words.pane;
  const [state, setState] = useState<FormState>({ kind: 'choosing' });
  const look = async (): Promise<void> => {
    setState({ kind: 'looking' });
    const asked = async () =>
      previewForm(workbook, toOrder(order.choices, newId()), order.choices.carry);
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
  return { state, look, make, choose: () => setState({ kind: 'choosing' }) };
};
