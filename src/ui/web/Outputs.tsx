import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import type { HeldFile } from '../../app/ports/command-engine';
import { useWeb } from './web-services';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  row: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

/** So many files are saved one by one; more only together. */
const MOST_ALONE = 3;

const fileNameOf = ({ name }: HeldFile): string => name.slice(name.lastIndexOf('/') + 1);

/** The folder that several files were put into, or the first one's own name. */
const bundleNameOf = ([first]: readonly HeldFile[]): string => {
  const at = first?.name.indexOf('/') ?? -1;
  const stem =
    at > 0 ? first!.name.slice(0, at) : (first?.name ?? 'shinko').replace(/\.[^.]*$/u, '');
  return `${stem}.zip`;
};

/** The files that a command made, to be saved. */
export const Outputs = ({
  files,
}: {
  readonly files: readonly HeldFile[];
}): ReactElement | null => {
  const styles = useStyles();
  const { words, saveFile, engine, onMistake } = useWeb();
  const [saved, setSaved] = useState('');
  if (files.length === 0) return null;
  const save = (name: string, bytes: Uint8Array): void => {
    saveFile(name, bytes);
    setSaved(words.saved(name));
  };
  const foldered = files.filter(({ name }) => name.includes('/'));
  const bundled = foldered.length > 1 ? foldered : files;
  const saveAll = async (): Promise<void> => {
    const flat = bundled.map((file) => ({ name: fileNameOf(file), bytes: file.bytes }));
    save(bundleNameOf(bundled), await engine.bundle(flat));
  };
  const alone =
    files.length <= MOST_ALONE ? files : files.filter((file) => !bundled.includes(file));
  return (
    <section className={styles.root} aria-label={words.made}>
      <Text weight="semibold">{words.made}</Text>
      <div className={styles.row}>
        {files.length > 1 ? (
          <Button appearance="primary" onClick={() => void saveAll().catch(onMistake)}>
            {words.saveAll(bundled.length)}
          </Button>
        ) : null}
        {alone.map((file) => (
          <Button key={file.name} onClick={() => save(fileNameOf(file), file.bytes)}>
            {words.save(fileNameOf(file))}
          </Button>
        ))}
      </div>
      {saved === '' ? null : <Text role="status">{saved}</Text>}
    </section>
  );
};
