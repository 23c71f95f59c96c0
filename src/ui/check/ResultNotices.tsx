import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { CheckReport } from '../../app/check/check';
import { READING_WORDS } from '../../i18n/reading-words';
import { useServices } from '../kit/services';
import { oneLine } from '../../core/text/text';

/** More of them nobody reads in a notice. */
const MOST_TITLES = 6;

interface Props {
  /** What the forms have and could not be read, and headings that are not understood. */
  readonly report: Pick<CheckReport, 'notChecked' | 'unknownTitles'>;
  /** Goes to telling how the sheet is read. */
  readonly onReadSheet: () => void;
  /** Sheets with a form that were not checked. */
  readonly leftOut: readonly string[];
  readonly onCheckAll: () => void;
  readonly stale: boolean;
  /** Whether a department's own settings of the rules were left aside. */
  readonly ignoresSettings: boolean;
  /** Whether `_shinko` holds what only a newer Shinko understands. */
  readonly hasNewerRecord: boolean;
}

/** What could not be checked, for it could not be read, and the way to tell it. */
const NotChecked = ({
  report: { notChecked, unknownTitles },
  onReadSheet,
}: Pick<Props, 'report' | 'onReadSheet'>): ReactElement | null => {
  const { locale, words } = useServices();
  const { own, profile } = READING_WORDS[locale];
  if (notChecked.length === 0) return null;
  const titles = unknownTitles.map(({ cell }) => oneLine(cell.text));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        {own.notChecked(words.listed(notChecked.map((one) => profile.notRead[one])))}
        {titles.length > 0 ? own.unreadTitles(words.listed(titles.slice(0, MOST_TITLES))) : null}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onReadSheet}>
          {own.name}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};

/** What a result does not hold: sheets that were left out, changes made since. */
export const ResultNotices = ({
  report,
  onReadSheet,
  leftOut,
  onCheckAll,
  stale,
  ignoresSettings,
  hasNewerRecord,
}: Props): ReactElement => {
  const { words } = useServices();
  const { check, findings } = words.pane;
  return (
    <>
      <NotChecked report={report} onReadSheet={onReadSheet} />
      {leftOut.length > 0 ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.leftOut(words.listed(leftOut))}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" onClick={onCheckAll}>
              {check.checkAll}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      {ignoresSettings ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{findings.ignoresSettings}</MessageBarBody>
        </MessageBar>
      ) : null}
      {hasNewerRecord ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{words.file.newerRecord}</MessageBarBody>
        </MessageBar>
      ) : null}
      {stale ? (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{check.stale}</MessageBarBody>
        </MessageBar>
      ) : null}
    </>
  );
};
