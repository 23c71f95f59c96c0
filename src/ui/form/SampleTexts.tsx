import { MessageBar, MessageBarBody, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { sampleTextsOf } from '../../app/form/make-form';
import { useServices } from '../kit/services';
import { PlanFile } from '../kit/PlanFile';
import type { FormOrderState } from './use-form-order';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
});

/** Asks for the city's own texts where the chosen plan has sample sentences; nothing where it has none. */
export const SampleTexts = ({ order }: { readonly order: FormOrderState }): ReactElement | null => {
  const styles = useStyles();
  const { form } = useServices().words.pane;
  const { plan, department } = order.choices;
  const { catalog } = plan;
  const samples = sampleTextsOf(department === null ? { catalog } : { catalog, department });
  if (samples === 0) return null;
  return (
    <div className={styles.root} role="group" aria-label={form.ownTexts}>
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{form.sample(samples)}</MessageBarBody>
      </MessageBar>
      <PlanFile label={form.openTexts} hint={form.openTextsHint} onPlan={order.takeTexts} />
    </div>
  );
};
