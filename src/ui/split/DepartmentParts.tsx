import { Button, makeStyles, Subtitle2, Text, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { NamedFile } from '../../app/split/split-workbook';
import type { DepartmentPart } from '../../core/split/departments';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  row: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    paddingTop: tokens.spacingVerticalXXS,
    paddingBottom: tokens.spacingVerticalXXS,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface Props {
  readonly parts: readonly DepartmentPart[];
  /** Where files are opened one by one, in the order of the parts. */
  readonly files: readonly NamedFile[];
  readonly onOpen: (file: NamedFile) => void;
}

/** Which department is handed how many items, and its workbook where it is to be opened here. */
export const DepartmentParts = ({ parts, files, onOpen }: Props): ReactElement => {
  const styles = useStyles();
  const { pane } = useServices().words.split;
  const title = pane.departments(parts.length);
  return (
    <section aria-label={title}>
      <Subtitle2 as="h2">{title}</Subtitle2>
      <ul className={styles.list}>
        {parts.map(({ department, items }, index) => {
          const file = files[index];
          return (
            <li key={department} className={styles.row}>
              <Text className={styles.name}>{department}</Text>
              <Text size={200}>{pane.items(items.size)}</Text>
              {file ? (
                <Button
                  size="small"
                  aria-label={pane.openFor(department)}
                  onClick={() => onOpen(file)}
                >
                  {pane.open}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
};
