import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { localTime } from '../../app/clock/local-time';
import type { SavedCheck, SavedFinding } from '../../app/check/saved-check';
import type { CellPlace } from '../../app/ports/workbook';
import { cellName } from '../../core/grid/grid';
import { useServices } from '../kit/services';
import { SeverityIcon } from '../findings/SeverityIcon';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  jump: {
    width: '100%',
    alignItems: 'flex-start',
    justifyContent: 'flex-start',
    gap: tokens.spacingHorizontalS,
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingHorizontalXS,
  },
  sentence: { flexGrow: 1, overflowWrap: 'anywhere' },
  muted: { flexShrink: 0, color: tokens.colorNeutralForeground3 },
});

interface Props {
  readonly check: SavedCheck;
  readonly onShow: (place: CellPlace) => void;
}

/** An earlier check, to read and to go to its cells; to mend something it is made anew. */
export const SavedResult = ({ check, onShow }: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { saved, accept } = words.pane.findings;
  const { error, warning, info } = check.counts;
  const title = saved.earlier(words.dates.time(localTime(new Date(check.at))));
  const placeOf = ({ number, name, repeat }: SavedFinding): string =>
    name === '' ? words.wholeSheet : words.pane.check.item(String(number ?? '？'), name, repeat);
  const left = error + warning + info - check.findings.length;
  return (
    <section className={styles.root} aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <Text size={200}>{saved.hint(saved.counts(error, warning, info))}</Text>
      <ul className={styles.list}>
        {check.findings.map((finding, index) => {
          const { sheet, row, column } = finding;
          const cell = cellName(row, column);
          return (
            <li key={index} className={styles.row}>
              <Button
                appearance="subtle"
                className={styles.jump}
                aria-label={`${words.severity[finding.severity]} ${words.pane.jumpTo(cell)} ${finding.sentence}`}
                onClick={() => sheet !== null && onShow({ sheet, row, column })}
              >
                <SeverityIcon severity={finding.severity} />
                <span className={styles.sentence}>
                  <Text size={200} block weight="semibold">
                    {placeOf(finding)}
                  </Text>
                  <Text size={200} block>
                    {finding.sentence}
                  </Text>
                  {finding.accepted === null ? null : (
                    <Text size={200} block>
                      {accept.given(finding.accepted)}
                    </Text>
                  )}
                </span>
                <Text size={200} className={styles.muted}>
                  {cell}
                </Text>
              </Button>
            </li>
          );
        })}
      </ul>
      {left > 0 ? <Text size={200}>{saved.more(left)}</Text> : null}
    </section>
  );
};
