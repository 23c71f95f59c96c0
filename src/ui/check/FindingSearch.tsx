import { Button, makeStyles, SearchBox, Text } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  search: { width: '100%', maxWidth: 'none' },
});

interface Props {
  readonly search: string;
  readonly onSearch: (search: string) => void;
  /** Whether the list is narrowed to nothing. */
  readonly isEmpty: boolean;
  /** Shows everything again. */
  readonly onClear: () => void;
}

/** Narrows the list to what holds some words, with the way back where nothing is left. */
export const FindingSearch = ({ search, onSearch, isEmpty, onClear }: Props): ReactElement => {
  const styles = useStyles();
  const { check } = useServices().words.pane;
  return (
    <>
      <SearchBox
        className={styles.search}
        placeholder={check.search}
        aria-label={check.search}
        dismiss={{ 'aria-label': check.clearSearch }}
        value={search}
        onChange={(_, data) => onSearch(data.value)}
      />
      {isEmpty ? (
        <>
          <Text>{check.noMatch}</Text>
          <Button onClick={onClear}>{check.clearFilter}</Button>
        </>
      ) : null}
    </>
  );
};
