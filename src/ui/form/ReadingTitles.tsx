import { Button, Field, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfferedTitle } from '../../app/form/read-this-sheet';
import { cellName } from '../../core/grid/grid';
import { HEADING_ROLES } from '../../core/profile/heading-role';
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
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
  cell: { flexShrink: 0, minWidth: '3.5em' },
});

interface Props {
  readonly making: ReadingMaking;
  readonly titles: readonly OfferedTitle[];
  /** Whether nothing may be chosen now. */
  readonly isFixed: boolean;
}

const textOf = ({ cell }: OfferedTitle): string => cell.text.replace(/\s+/gu, ' ').trim();

/** Headings and labels, each with its cell and what it stands for. */
export const ReadingTitles = ({ making, titles, isFixed }: Props): ReactElement => {
  const styles = useStyles();
  const { session, said, jump } = making;
  const { own, profile } = making.words;
  const hintOf = ({ key, role, sure, holds }: OfferedTitle): string => {
    const isSaid = said.titles.has(key);
    const doubt = isSaid || sure ? null : role === null ? own.unknown : own.guessed;
    return [doubt, own.holds[holds]].filter((part) => part !== null).join(' · ');
  };
  return (
    <ul className={styles.list}>
      {titles.map((title) => {
        const at = cellName(title.cell.row, title.cell.column);
        return (
          <li key={title.key} className={styles.row}>
            <Field className={styles.field} label={textOf(title)} hint={hintOf(title)}>
              <Select
                className={styles.select}
                disabled={isFixed}
                value={title.role ?? ''}
                onChange={(_, { value }) =>
                  attempt(() =>
                    session.choose(title, HEADING_ROLES.find((role) => role === value) ?? null),
                  )
                }
              >
                <option value="">{own.leave}</option>
                {HEADING_ROLES.map((role) => (
                  <option key={role} value={role}>
                    {profile.roles[role]}
                  </option>
                ))}
              </Select>
            </Field>
            <Button
              className={styles.cell}
              appearance="subtle"
              size="small"
              aria-label={own.jump(at, textOf(title))}
              onClick={() => attempt(() => jump(title))}
            >
              {at}
            </Button>
          </li>
        );
      })}
    </ul>
  );
};
