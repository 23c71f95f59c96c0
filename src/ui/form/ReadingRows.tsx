import { Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfferedManner } from '../../app/form/offered-manner';
import { cellName } from '../../core/grid/grid';
import { ROW_KINDS } from '../../core/profile/told-form';
import { attempt } from '../kit/mistakes';
import { ReadingChoices } from './ReadingChoices';
import type { ReadingMaking } from './use-reading';

interface Props {
  readonly making: ReadingMaking;
  readonly rowWords: OfferedManner['rowWords'];
  readonly isFixed: boolean;
}

/** Words that say what their rows hold, each with its cell and what it was taken for. */
export const ReadingRows = ({ making, rowWords, isFixed }: Props): ReactElement => {
  const { session, words, jump } = making;
  const { own, profile } = words;
  return (
    <div role="group" aria-label={own.rowWords}>
      <Text>{own.rowWords}</Text>
      <ReadingChoices
        leave={own.leave}
        isFixed={isFixed}
        options={ROW_KINDS.map((kind) => [kind, profile.rowKinds[kind]])}
        choices={rowWords.map(({ cell, kind, isTold, sheet }) => {
          const [at, text] = [cellName(cell.row, cell.column), cell.text.trim()];
          return {
            key: text,
            text,
            hint: kind === null && !isTold ? own.unknown : null,
            value: kind ?? '',
            at,
            jumpName: own.jump(at, text),
            onChoose: (value) =>
              attempt(() => session.tellRow(text, ROW_KINDS.find((one) => one === value) ?? null)),
            onJump: () => attempt(() => jump({ sheet, cell })),
          };
        })}
      />
    </div>
  );
};
