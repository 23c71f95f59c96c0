import type { RecognisedSheet } from '../../core/form/read/recognised';
import { sameWords } from '../../core/text/text';

/** A form with the items of its plan's other sheets, by department or by policy; a copy of it adds none. */
export const wholePlan = (
  main: RecognisedSheet | undefined,
  forms: readonly RecognisedSheet[],
): RecognisedSheet | undefined => {
  if (!main) return undefined;
  const isOfPlan = ({ plan, fiscalYear, kind }: RecognisedSheet): boolean =>
    kind === main.kind &&
    fiscalYear === main.fiscalYear &&
    (plan === main.plan || (plan !== null && main.plan !== null && sameWords(plan, main.plan)));
  const sheets = forms.filter((form) => form === main || isOfPlan(form));
  const known = new Set(main.blocks.map(({ number }) => number));
  // In the order of the sheets.
  const all = sheets.flatMap((sheet) => {
    if (sheet === main) return sheet.blocks;
    const added = sheet.blocks.filter(({ number }) => !known.has(number));
    for (const { number } of added) known.add(number);
    return added;
  });
  if (all.length === main.blocks.length) return main;
  return { ...main, blocks: all.map((block, index) => ({ ...block, index })) };
};
