import { useMemo, useState } from 'react';
import type { HandedForm } from '../../app/sessions/split-session';
import type { DepartmentMap } from '../../core/split/departments';

/** Who 関係課 are, whether sample sentences may be handed out, and until when. */
export interface SplitChoices {
  readonly map: DepartmentMap;
  readonly keep: (map: DepartmentMap) => void;
  readonly allowsSamples: boolean;
  readonly allowSamples: () => void;
  /** Whether the plan's 記載例 goes with each workbook. */
  readonly withExample: boolean;
  readonly setExample: (goes: boolean) => void;
  /** In which form the books are made, where the sheet is of another than ours. */
  readonly form: HandedForm;
  readonly setForm: (form: HandedForm) => void;
  /** The day by which it is to be submitted, `2026-05-12`, `''` for none; `null` while it is the master's own. */
  readonly deadline: string | null;
  readonly setDeadline: (day: string) => void;
}

/** What was answered while the pane is open. */
export const useSplitChoices = (): SplitChoices => {
  const [map, keep] = useState<DepartmentMap>({ byName: new Map(), byItem: new Map() });
  const [allowsSamples, setAllowed] = useState(false);
  const [withExample, setExample] = useState(false);
  const [form, setForm] = useState<HandedForm>('own');
  const [deadline, setDeadline] = useState<string | null>(null);
  return useMemo(
    () => ({
      map,
      keep,
      allowsSamples,
      allowSamples: () => setAllowed(true),
      withExample,
      setExample,
      form,
      setForm,
      deadline,
      setDeadline,
    }),
    [map, allowsSamples, withExample, form, deadline],
  );
};
