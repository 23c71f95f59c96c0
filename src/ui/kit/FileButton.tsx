import { Button, makeStyles, type ButtonProps } from '@fluentui/react-components';
import { useRef, type ChangeEvent, type ReactElement } from 'react';

const useStyles = makeStyles({ input: { display: 'none' } });

interface Props {
  readonly label: string;
  /** Endings that the dialog offers; `folder` asks for a folder instead, and gives all that is in it. */
  readonly accept: readonly string[] | 'folder';
  readonly multiple?: boolean;
  readonly look?: Pick<ButtonProps, 'appearance' | 'size' | 'disabled'>;
  readonly onChoose: (files: readonly File[]) => void;
}

/** A button that asks for files of this machine; the same ones may be chosen again. */
export const FileButton = ({ label, accept, multiple, look, onChoose }: Props): ReactElement => {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const choose = (event: ChangeEvent<HTMLInputElement>): void => {
    const chosen = [...(event.target.files ?? [])];
    event.target.value = '';
    if (chosen.length > 0) onChoose(chosen);
  };
  return (
    <>
      <input
        ref={input}
        className={styles.input}
        type="file"
        multiple={multiple === true || accept === 'folder'}
        aria-label={label}
        onChange={choose}
        {...(accept === 'folder' ? { webkitdirectory: '' } : { accept: accept.join(',') })}
      />
      <Button {...look} onClick={() => input.current?.click()}>
        {label}
      </Button>
    </>
  );
};
