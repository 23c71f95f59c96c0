import { makeStyles, Subtitle2, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { SourceRow } from '../../core/summary/totals-source';
import { checkFailureSentence } from '../../i18n/failure-sentences';
import { totalsPaneWords } from '../../i18n/totals-words';
import { FailureMessage } from '../kit/FailureMessage';
import { attempt } from '../kit/mistakes';
import { toPaneFailure, type PaneFailure } from '../kit/pane-failure';
import { useServices } from '../kit/services';
import type { Check } from '../kit/use-check';
import type { Journal } from '../kit/use-journal';
import { useRecognised } from '../kit/use-recognised';
import { WorkProgress } from '../kit/WorkProgress';
import { ExportTable } from './ExportTable';
import { MakeDocument } from './MakeDocument';
import { MakeTotals } from './MakeTotals';
import { TotalsView } from './TotalsView';
import { useCheckedForms, useTotals, type FoundTotals } from './use-totals';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
});

interface Props {
  readonly check: Pick<Check, 'book' | 'chosen' | 'looked' | 'state'>;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

interface FoundProps extends Pick<Props, 'journal' | 'onStatus'> {
  readonly found: FoundTotals;
}

/** Totals as they were found. */
const ShownTotals = ({ found, journal, onStatus }: FoundProps): ReactElement => {
  const { workbook: port, words } = useServices();
  const [failure, setFailure] = useState<PaneFailure | null>(null);
  if (!found.ok) {
    const sentence = checkFailureSentence(words, found.failure);
    return <FailureMessage failure={{ sentence, details: null }} />;
  }
  const totals = found.value;
  const jump = async (line: Pick<SourceRow, 'place' | 'year'>): Promise<void> => {
    const place = totals.cellOf(line);
    if (!place) return;
    const shown = await port.show(place);
    setFailure(shown.ok ? null : toPaneFailure(words, shown.failure));
  };
  return (
    <>
      {failure ? <FailureMessage failure={failure} /> : null}
      <TotalsView totals={totals} onJump={(line) => attempt(() => jump(line))} />
      <MakeTotals totals={totals} journal={journal} onStatus={onStatus} />
    </>
  );
};

/** Totals of a workbook that no check follows: it is read for them. */
const ReadTotals = ({ check, ...rest }: Props): ReactElement => {
  const said = totalsPaneWords(useServices().locale);
  const read = useRecognised(check.book);
  const found = useTotals(read.workbook, check.chosen);
  if (read.failure) {
    return <FailureMessage failure={read.failure} onRetry={() => attempt(read.load)} />;
  }
  if (!found) return <WorkProgress label={said.reading} share={null} />;
  return <ShownTotals found={found} {...rest} />;
};

/** Totals of what the check follows, edit by edit, without reading the workbook. */
const Totals = (props: Props): ReactElement => {
  const { check, ...rest } = props;
  const said = totalsPaneWords(useServices().locale);
  const found = useTotals(useCheckedForms(check), check.chosen);
  if (found) return <ShownTotals found={found} {...rest} />;
  if (check.state.kind === 'checking' || !check.looked)
    return <WorkProgress label={said.reading} share={null} />;
  return <ReadTotals {...props} />;
};

/** 集計・文書: the plan's totals with small charts, as sheets, and the figures as a table that a machine can read. */
export const ReportPanel = (props: Props): ReactElement => {
  const styles = useStyles();
  const said = totalsPaneWords(useServices().locale);
  return (
    <div className={styles.root}>
      <Subtitle2 as="h2">{said.title}</Subtitle2>
      <Totals {...props} />
      <Subtitle2 as="h2">{said.document.title}</Subtitle2>
      <MakeDocument journal={props.journal} onStatus={props.onStatus} />
      <Subtitle2 as="h2">{said.table}</Subtitle2>
      <ExportTable check={props.check} onStatus={props.onStatus} />
    </div>
  );
};
