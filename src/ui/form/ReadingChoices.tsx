import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';

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
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  cell: { flexShrink: 0, minWidth: '3.5em' },
});

/** A text of the sheet, with what it was taken for. */
export interface ReadingChoice {
  readonly key: string;
  readonly text: string;
  readonly hint: string | null;
  /** `''` for nothing. */
  readonly value: string;
  /** Its cell's name, and what the button to it is called. */
  readonly at: string;
  readonly jumpName: string;
  readonly onChoose: (value: string) => void;
  readonly onJump: () => void;
}

interface Props {
  readonly choices: readonly ReadingChoice[];
  readonly options: readonly (readonly [value: string, name: string])[];
  /** What the choice of nothing is called. */
  readonly leave: string;
  /** Whether nothing may be chosen now. */
  readonly isFixed: boolean;
}

/** Texts of the sheet, each with a choice of what it stands for and a way to its cell. */
export const ReadingChoices = ({ choices, options, leave, isFixed }: Props): ReactElement => {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {choices.map(({ key, text, hint, value, at, jumpName, onChoose, onJump }) => (
        <li key={key} className={styles.row}>
          <Field className={styles.field} label={text} hint={hint}>
            <Select
              className={styles.select}
              disabled={isFixed}
              value={value}
              onChange={(_, data) => onChoose(data.value)}
            >
              <option value="">{leave}</option>
              {options.map(([one, name]) => (
                <option key={one} value={one}>
                  {name}
                </option>
              ))}
            </Select>
          </Field>
          <Button
            className={styles.cell}
            appearance="subtle"
            size="small"
            aria-label={jumpName}
            onClick={onJump}
          >
            {at}
          </Button>
        </li>
      ))}
    </ul>
  );
};
