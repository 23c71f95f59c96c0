import { Button, makeStyles, mergeClasses, Text, tokens } from '@fluentui/react-components';
import { useState, type DragEvent, type ReactElement } from 'react';
import type { GivenFile } from '../../app/ports/command-engine';
import { namedApart } from '../../app/sessions/command-session';
import { FileButton } from '../kit/FileButton';
import { MoreRows } from './MoreRows';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    alignItems: 'flex-start',
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: tokens.spacingHorizontalM,
    margin: 0,
    minWidth: 0,
  },
  over: { backgroundColor: tokens.colorBrandBackground2 },
  list: {
    margin: 0,
    padding: 0,
    listStyleType: 'none',
    maxHeight: '12rem',
    overflowY: 'auto',
    width: '100%',
  },
  file: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalS,
    overflowWrap: 'anywhere',
  },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

// An old .xls is refused by the command, which says what to do.
const BOOKS = ['.xlsx', '.xlsm', '.xltx', '.xls', '.txt', '.tsv'];
const ACCEPTED = { book: BOOKS, plan: ['.json', ...BOOKS] } as const;

const endingOf = (name: string): string => name.slice(name.lastIndexOf('.')).toLowerCase();

const chosenOf = (file: File): GivenFile => ({
  name: file.name,
  read: async () => new Uint8Array(await file.arrayBuffer()),
});

interface Props {
  readonly label: string;
  readonly files: readonly GivenFile[];
  readonly multiple?: boolean;
  /** What may be chosen; books where it is not told. */
  readonly kind?: keyof typeof ACCEPTED;
  readonly onChange: (files: readonly GivenFile[]) => void;
}

/** Files to choose or to drop, and those that were. */
export const FilePicker = (props: Props): ReactElement => {
  const { label, files, multiple = false, kind = 'book', onChange } = props;
  const accepted: readonly string[] = ACCEPTED[kind];
  const styles = useStyles();
  const { words } = useWeb();
  const [isOver, setIsOver] = useState(false);
  const [remark, setRemark] = useState('');
  const add = (dropped: readonly File[]): void => {
    const books = dropped.filter(({ name }) => accepted.includes(endingOf(name)));
    const others = dropped.filter((file) => !books.includes(file)).map(({ name }) => name);
    const added = books.map(chosenOf);
    const [first] = added;
    const remarks = [
      ...(others.length > 0 ? [words.notBooks(words.listed(others))] : []),
      ...(!multiple && first && added.length > 1 ? [words.onlyFirst(first.name)] : []),
    ];
    setRemark(remarks.join(' '));
    if (!first) return;
    onChange(multiple ? namedApart([...files, ...added]) : [first]);
  };
  const labelOfButton = !multiple
    ? words.chooseOne
    : files.length > 0
      ? words.chooseMore
      : words.choose;
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(false);
    add([...event.dataTransfer.files]);
  };
  const over = (event: DragEvent): void => {
    event.preventDefault();
    setIsOver(true);
  };
  return (
    <fieldset
      className={mergeClasses(styles.root, isOver && styles.over)}
      onDrop={drop}
      onDragOver={over}
      onDragLeave={() => setIsOver(false)}
    >
      <legend>{label}</legend>
      <Text size={200}>{multiple ? words.dropHere : words.dropOne}</Text>
      <div className={styles.row}>
        <FileButton label={labelOfButton} accept={accepted} multiple={multiple} onChoose={add} />
        {files.length > 1 ? (
          <Button appearance="subtle" onClick={() => onChange([])}>
            {words.removeAll}
          </Button>
        ) : null}
      </div>
      {remark === '' ? null : <Text role="status">{remark}</Text>}
      {files.length > 1 ? <Text>{words.chosen(files.length)}</Text> : null}
      <MoreRows rows={files} step={20} more={words.more}>
        {(shown) => (
          <ul className={styles.list}>
            {shown.map((file) => (
              <li key={file.name} className={styles.file}>
                <Text>{file.name}</Text>
                <Button
                  size="small"
                  appearance="subtle"
                  aria-label={words.remove(file.name)}
                  onClick={() => onChange(files.filter((other) => other !== file))}
                >
                  ×
                </Button>
              </li>
            ))}
          </ul>
        )}
      </MoreRows>
    </fieldset>
  );
};
