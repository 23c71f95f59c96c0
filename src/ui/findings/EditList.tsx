import { makeStyles, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { isCellFormula, type CellContent, type CellEdit } from '../../core/grid/edit';
import { cellName } from '../../core/grid/grid';
import { cellText } from '../../core/grid/cell-text';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: {
    margin: 0,
    paddingLeft: tokens.spacingHorizontalL,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
  },
  item: { overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

const MOST_SHOWN = 8;

/** What cells will change from and to, before it is done. */
export const EditList = ({ edits }: { readonly edits: readonly CellEdit[] }): ReactElement => {
  const styles = useStyles();
  const { fix } = useServices().words.pane;
  const shown = (content: CellContent): string => {
    if (isCellFormula(content)) return fix.formula(content.formula);
    return cellText(content) || fix.blank;
  };
  const hidden = edits.length - MOST_SHOWN;
  return (
    <ul className={styles.list} aria-label={fix.preview}>
      {edits.slice(0, MOST_SHOWN).map((edit) => (
        <li key={`${edit.sheet}!${edit.row},${edit.column}`} className={styles.item}>
          <Text size={200}>
            {fix.change(cellName(edit.row, edit.column), shown(edit.from), shown(edit.to))}
          </Text>
        </li>
      ))}
      {hidden > 0 ? (
        <li className={styles.item}>
          <Text size={200}>{fix.moreChanges(hidden)}</Text>
        </li>
      ) : null}
    </ul>
  );
};
