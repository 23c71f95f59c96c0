import { Button, makeStyles, Radio, RadioGroup, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { CheckJson, FindingJson } from '../../app/check/check-json';
import { clipboardTableOf } from '../../app/check/clipboard-table';
import type { Severity } from '../../core/record/finding';
import { copyTable } from '../kit/copy-table';
import { MoreRows } from './MoreRows';
import { PlainTable } from './PlainTable';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS, minWidth: 0 },
  cell: {
    border: 'none',
    padding: 0,
    background: 'none',
    font: 'inherit',
    color: tokens.colorBrandForegroundLink,
    textDecoration: 'underline',
    cursor: 'pointer',
  },
  choices: { flexWrap: 'wrap' },
  choice: { whiteSpace: 'nowrap' },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
});

const SHOWN = ['all', 'error', 'warning', 'info'] as const;

type Shown = (typeof SHOWN)[number];

interface ChoiceProps {
  readonly shown: Shown;
  readonly onShow: (shown: Shown) => void;
}

/** Which findings are shown. */
const SeverityChoice = ({ shown, onShow }: ChoiceProps): ReactElement => {
  const styles = useStyles();
  const said = useWeb().words.check;
  return (
    <RadioGroup
      layout="horizontal"
      className={styles.choices}
      aria-label={said.show}
      value={shown}
      onChange={(_, { value }) => onShow(SHOWN.find((one) => one === value) ?? 'all')}
    >
      {SHOWN.map((one) => (
        <Radio
          key={one}
          value={one}
          className={styles.choice}
          label={one === 'all' ? said.all : said.severity[one]}
        />
      ))}
    </RadioGroup>
  );
};

/** What a check found, each finding with its cell to copy. */
export const CheckReportView = ({ report }: { readonly report: CheckJson }): ReactElement => {
  const styles = useStyles();
  const { words } = useWeb();
  const said = words.check;
  const [shown, setShown] = useState<Shown>('all');
  const [status, setStatus] = useState('');
  const findings = report.findings.filter(({ severity }) => shown === 'all' || severity === shown);
  const name = (severity: Severity): string => said.severity[severity];
  const columns = Object.values(said.columns);
  const copy = async (rows: readonly (readonly string[])[], done: string): Promise<void> =>
    setStatus((await copyTable(clipboardTableOf(columns, rows))) ? done : said.notCopied);
  const copyAll = (): Promise<void> =>
    copy(
      findings.map(({ severity, item, cell, message }) => [
        name(severity),
        item === null ? '' : String(item),
        cell,
        message,
      ]),
      said.copied(findings.length),
    );
  const copyCell = async (cell: string): Promise<void> =>
    setStatus((await copyTable({ text: cell, html: '' })) ? said.cellCopied(cell) : said.notCopied);
  const rowOf = ({ severity, item, cell, message }: FindingJson) => [
    name(severity),
    item === null ? '' : String(item),
    // A plain one: a hundred of Fluent's would hold the page up.
    <button
      key="cell"
      type="button"
      className={styles.cell}
      aria-label={said.copyCell(cell)}
      onClick={() => void copyCell(cell)}
    >
      {cell}
    </button>,
    message,
  ];
  const { error, warning, info } = report.counts;
  return (
    <section className={styles.root} aria-label={words.tasks.check}>
      <Text weight="semibold">
        {said.about(report.plan ?? report.file, report.fiscalYear, report.items)}
      </Text>
      <div className={styles.row}>
        <Text role="status">{said.counts(error, warning, info)}</Text>
        {report.unfilled > 0 ? <Text>{said.unfilled(report.unfilled)}</Text> : null}
        {findings.length > 0 ? (
          <Button onClick={() => void copyAll()}>{said.copy}</Button>
        ) : (
          <Text>{said.nothing}</Text>
        )}
      </div>
      {status === '' ? null : <Text role="status">{status}</Text>}
      <SeverityChoice shown={shown} onShow={setShown} />
      <MoreRows rows={findings} more={words.more}>
        {(rows) => (
          <PlainTable
            tight={3}
            label={words.tasks.check}
            columns={columns}
            rows={rows.map(rowOf)}
          />
        )}
      </MoreRows>
    </section>
  );
};
