import type { WorkbookIdentity } from '../../core/record/identity';
import { formsToSubmit } from '../../core/submit/forms-to-submit';
import type { RecognisedWorkbook } from '../recognise/recognised-workbook';
import { resolveReference, type ChosenReference } from '../recognise/reference';

/**
 * What a workbook says of itself, or where it has no `_shinko` what can be told of it; `undefined`
 * where it has no form, or a form without a year.
 *
 * @param id random, for a workbook that has no `_shinko` yet
 */
export const ownIdentity = (
  { forms, identity }: Pick<RecognisedWorkbook, 'forms' | 'identity'>,
  chosen: ChosenReference,
  id: string,
): WorkbookIdentity | undefined => {
  const form = formsToSubmit(forms)[0];
  if (!form) return undefined;
  if (identity) return identity;
  const { catalog, department, fiscalYear } = resolveReference(form, identity, chosen);
  if (fiscalYear === undefined) return undefined;
  return {
    id,
    plan: form.plan ?? catalog?.plan ?? '',
    fiscalYear,
    department,
    catalog: null,
    settings: null,
    acceptances: [],
    base: null,
    stamp: null,
  };
};
