import { Button, Field, makeStyles, Select, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfferedManner } from '../../app/form/offered-manner';
import { cellName } from '../../core/grid/grid';
import { ROW_KINDS } from '../../core/profile/told-form';
import { attempt } from '../kit/mistakes';
import type { ReadingMaking } from './use-reading';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  row: { display: 'flex', alignItems: 'end', gap: tokens.spacingHorizontalXS },
  field: { flexGrow: 1, minWidth: 0 },
  cell: { flexShrink: 0, minWidth: '3.5em' },
});

interface Props {
  readonly making: ReadingMaking;
  readonly rowWords: OfferedManner['rowWords'];
  readonly isFixed: boolean;
}

/** Words that say what their rows hold, each with its cell and what it was taken for. */
export const ReadingRows = ({ making, rowWords, isFixed }: Props): ReactElement => {
  const styles = useStyles();
  const { session, words, jump } = making;
  const { own, profile } = words;
  return (
    <div role="group" aria-label={own.rowWords}>
      <Text>{own.rowWords}</Text>
      <ul className={styles.list}>
        {rowWords.map(({ cell, kind, isTold, sheet }) => {
          const [at, text] = [cellName(cell.row, cell.column), cell.text.trim()];
          return (
            <li key={text} className={styles.row}>
              <Field
                className={styles.field}
                label={text}
                hint={kind === null && !isTold ? own.unknown : null}
              >
                <Select
                  disabled={isFixed}
                  value={kind ?? ''}
                  onChange={(_, { value }) =>
                    attempt(() =>
                      session.tellRow(text, ROW_KINDS.find((one) => one === value) ?? null),
                    )
                  }
                >
                  <option value="">{own.leave}</option>
                  {ROW_KINDS.map((one) => (
                    <option key={one} value={one}>
                      {profile.rowKinds[one]}
                    </option>
                  ))}
                </Select>
              </Field>
              <Button
                className={styles.cell}
                appearance="subtle"
                size="small"
                aria-label={own.jump(at, text)}
                onClick={() => attempt(() => jump({ sheet, cell }))}
              >
                {at}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
};
