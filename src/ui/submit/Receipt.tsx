import { makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import {
  receiptLines,
  receiptList,
  receiptTable,
  type ReceiptWords,
} from '../../app/submit/receipt';
import type { SubmissionCheck } from '../../app/submit/submit';
import { yearName } from '../../core/era/fiscal-year';
import { ListTools } from '../kit/ListTools';
import { useServices } from '../kit/services';
import type { Journal } from '../kit/use-journal';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalS,
  },
  heading: { margin: 0 },
  lines: { margin: 0 },
  term: { color: tokens.colorNeutralForeground2 },
  text: { margin: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly check: SubmissionCheck;
  readonly journal: Journal;
  readonly onStatus: (status: string) => void;
}

/** 提出票: who submitted what and when, to copy or to print. */
export const Receipt = ({ check, journal, onStatus }: Props): ReactElement | null => {
  const styles = useStyles();
  const { words, now } = useServices();
  const { receipt } = words.pane.round;
  const { stamp, approvals, report } = check;
  if (!stamp) return null;
  const said: ReceiptWords = { ...receipt, time: words.dates.time, listed: words.listed };
  const plan = [report.plan ?? '', yearName(report.fiscalYear)].join('\u3000').trim();
  const lines = receiptLines({ plan, stamp, approvals }, said);
  const head = {
    sheetName: receipt.sheetName,
    title: receipt.title,
    subtitle: receipt.subtitle(words.dates.time(localTime(now()))),
  };
  return (
    <section className={styles.root} aria-label={receipt.title}>
      <Subtitle2 as="h2" block className={styles.heading}>
        {receipt.title}
      </Subtitle2>
      <dl className={styles.lines}>
        {lines.map(([line, text]) => (
          <div key={line}>
            <dt className={styles.term}>
              <Text size={200}>{line}</Text>
            </dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <ListTools
        makeList={() => receiptList(head, lines, said)}
        makeTable={() => receiptTable(lines, said)}
        count={lines.length}
        said={receipt.list}
        journal={journal}
        onStatus={onStatus}
      />
    </section>
  );
};
