import { Input, makeStyles, type InputProps } from '@fluentui/react-components';
import type { ReactElement } from 'react';

const useStyles = makeStyles({ root: { width: '100%', minWidth: 0 }, input: { minWidth: 0 } });

/** A line of text that is as wide as there is room, however large the letters are. */
export const NarrowInput = (props: Omit<InputProps, 'className' | 'input'>): ReactElement => {
  const styles = useStyles();
  return <Input {...props} className={styles.root} input={{ className: styles.input }} />;
};
