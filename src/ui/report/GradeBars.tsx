import { makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { SourceRow } from '../../core/summary/totals-source';
import { totalsPaneWords } from '../../i18n/totals-words';
import { useServices } from '../kit/services';
import { CountedItems } from './CountedItems';
import type { GradeGroup, GradePart } from './grade-groups';

const useStyles = makeStyles({
  groups: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
  },
  name: { overflowWrap: 'anywhere' },
  // As long as its share of the longest one, and longer where its words need it.
  bar: { display: 'flex', flexWrap: 'wrap', width: 'fit-content', maxWidth: '100%' },
  part: {
    minWidth: '28px',
    minHeight: '28px',
    padding: `0 ${tokens.spacingHorizontalXXS}`,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    marginRight: '-1px',
    fontFamily: tokens.fontFamilyBase,
    fontSize: tokens.fontSizeBase200,
    whiteSpace: 'nowrap',
    cursor: 'pointer',
    ':hover': { textDecoration: 'underline' },
    ':focus-visible': {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: '1px',
      position: 'relative',
    },
    '&[aria-expanded="true"]': { fontWeight: tokens.fontWeightBold, textDecoration: 'underline' },
  },
});

interface Props {
  readonly title: string;
  readonly groups: readonly GradeGroup[];
  readonly onJump: (line: SourceRow) => void;
}

/** Bars of grades, one for each group; a part of a bar leads to its items. */
export const GradeBars = ({ title, groups, onJump }: Props): ReactElement => {
  const styles = useStyles();
  const said = totalsPaneWords(useServices().locale);
  const [open, setOpen] = useState<string | null>(null);
  const most = Math.max(1, ...groups.map(({ count }) => count));
  const keyOf = (group: GradeGroup, { grade }: GradePart): string => `${group.name}\n${grade}`;
  return (
    <ul className={styles.groups} aria-label={title}>
      {groups.map((group) => {
        const shown = group.parts.find((part) => keyOf(group, part) === open);
        return (
          <li key={group.name}>
            <Text size={200} block className={styles.name}>
              {group.name}
            </Text>
            <div className={styles.bar} style={{ minWidth: `${(group.count / most) * 100}%` }}>
              {group.parts.map((part) => {
                const { grade, lines, color, label } = part;
                const isOpen = part === shown;
                const name = grade ?? said.notRated;
                return (
                  <button
                    key={name}
                    type="button"
                    className={styles.part}
                    style={{ flex: `${lines.length} 1 auto`, backgroundColor: color, color: label }}
                    aria-expanded={isOpen}
                    aria-label={said.bar(group.name, name, lines.length)}
                    onClick={() => setOpen(isOpen ? null : keyOf(group, part))}
                  >
                    {`${name} ${lines.length}`}
                  </button>
                );
              })}
            </div>
            {shown ? (
              <CountedItems
                title={said.listOf(group.name, shown.grade ?? said.notRated)}
                lines={shown.lines}
                onJump={onJump}
              />
            ) : null}
          </li>
        );
      })}
    </ul>
  );
};
