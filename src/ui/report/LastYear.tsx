import { makeStyles, Text, ToggleButton, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { stepOf, type SourceRow } from '../../core/summary/totals-source';
import { totalsPaneWords } from '../../i18n/totals-words';
import { useServices } from '../kit/services';
import { CountedItems } from './CountedItems';

const useStyles = makeStyles({
  group: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
});

interface Props {
  /** Items of the year, each once. */
  readonly lines: readonly SourceRow[];
  readonly onJump: (line: SourceRow) => void;
}

/** How many items are better or worse than the year before; each count leads to them. */
export const LastYear = ({ lines, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const said = totalsPaneWords(useServices().locale);
  const [open, setOpen] = useState<'better' | 'worse' | null>(null);
  if (lines.every(({ before }) => before === null)) return <Text>{said.noBefore}</Text>;
  const moved = (step: 'better' | 'worse') => lines.filter((line) => stepOf(line) === step);
  return (
    <>
      <div className={styles.group} role="group" aria-label={said.compare}>
        {(['better', 'worse'] as const).map((step) => (
          <ToggleButton
            key={step}
            size="small"
            checked={open === step}
            disabled={moved(step).length === 0}
            onClick={() => setOpen(open === step ? null : step)}
          >
            {said[step](moved(step).length)}
          </ToggleButton>
        ))}
      </div>
      {open === null ? null : (
        <CountedItems title={said[`${open}Title`]} lines={moved(open)} onJump={onJump} />
      )}
    </>
  );
};
