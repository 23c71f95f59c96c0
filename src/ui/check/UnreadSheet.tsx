import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useEffect, useState, type ReactElement } from 'react';
import { readThisWorkbook, type OfferedTitle } from '../../app/form/read-this-sheet';
import { NOTHING_SAID } from '../../core/form/read/said-reading';
import { READING_WORDS } from '../../i18n/reading-words';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import { oneLine } from '../../core/text/text';

/** More of them nobody reads in a notice. */
const MOST_TITLES = 6;

const textsOf = (titles: readonly OfferedTitle[]): readonly string[] =>
  titles.slice(0, MOST_TITLES).map(({ cell }) => oneLine(cell.text));

/** Words of a workbook in which no form was found; `null` until it is read. */
const useTitles = (): readonly OfferedTitle[] | null => {
  const { workbook, pause } = useServices();
  const [titles, setTitles] = useState<readonly OfferedTitle[] | null>(null);
  useEffect(() => {
    const controller = new AbortController();
    const { signal } = controller;
    attempt(async () => {
      const snapshot = await workbook.read({ signal, isQuiet: true });
      if (!snapshot.ok) return;
      const { value } = snapshot;
      const read = await readThisWorkbook(workbook, value, undefined, NOTHING_SAID, pause, {
        signal,
      });
      if (read.ok && !signal.aborted) setTitles(read.value.titles);
    });
    return () => controller.abort();
  }, [workbook, pause]);
  return titles;
};

/** Which headings of a workbook without a form are understood and which are not, and the way to tell them. */
export const UnreadSheet = ({
  onReadSheet,
}: {
  readonly onReadSheet: () => void;
}): ReactElement | null => {
  const { locale, words } = useServices();
  const { own } = READING_WORDS[locale];
  const titles = useTitles();
  if (!titles || titles.length === 0) return null;
  const known = titles.filter(({ role }) => role !== null);
  const unknown = titles.filter(({ role }) => role === null);
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {known.length > 0 ? own.knownTitles(words.listed(textsOf(known))) : null}
        {unknown.length > 0 ? own.unreadTitles(words.listed(textsOf(unknown))) : null}
        {own.sayThem}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={onReadSheet}>
          {own.name}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
};
