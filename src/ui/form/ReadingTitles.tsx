import type { ReactElement } from 'react';
import type { OfferedTitle } from '../../app/form/read-this-sheet';
import { cellName } from '../../core/grid/grid';
import { HEADING_ROLES } from '../../core/profile/heading-role';
import { attempt } from '../kit/mistakes';
import { ReadingChoices } from './ReadingChoices';
import type { ReadingMaking } from './use-reading';
import { oneLine } from '../../core/text/text';

interface Props {
  readonly making: ReadingMaking;
  readonly titles: readonly OfferedTitle[];
  /** Whether nothing may be chosen now. */
  readonly isFixed: boolean;
}

const textOf = ({ cell }: OfferedTitle): string => oneLine(cell.text);

/** Headings and labels, each with its cell and what it stands for. */
export const ReadingTitles = ({ making, titles, isFixed }: Props): ReactElement => {
  const { session, said, jump } = making;
  const { own, profile } = making.words;
  const hintOf = ({ key, role, sure, holds }: OfferedTitle): string => {
    const isSaid = said.titles.has(key);
    const doubt = isSaid || sure ? null : role === null ? own.unknown : own.guessed;
    return [doubt, own.holds[holds]].filter((part) => part !== null).join(' · ');
  };
  return (
    <ReadingChoices
      leave={own.leave}
      isFixed={isFixed}
      options={HEADING_ROLES.map((role) => [role, profile.roles[role]])}
      choices={titles.map((title) => {
        const [at, text] = [cellName(title.cell.row, title.cell.column), textOf(title)];
        return {
          key: title.key,
          text,
          hint: hintOf(title),
          value: title.role ?? '',
          at,
          jumpName: own.jump(at, text),
          onChoose: (value) =>
            attempt(() =>
              session.choose(title, HEADING_ROLES.find((role) => role === value) ?? null),
            ),
          onJump: () => attempt(() => jump(title)),
        };
      })}
    />
  );
};
