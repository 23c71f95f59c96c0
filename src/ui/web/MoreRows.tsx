import { Button } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

/** Rows drawn at once, so that a long list never holds the page up. */
const ROWS = 100;

interface Props<Row> {
  readonly rows: readonly Row[];
  readonly more: (count: number) => string;
  readonly children: (shown: readonly Row[]) => ReactNode;
}

/** A long list: its first rows, and more where somebody asks for them. */
export const MoreRows = <Row,>({ rows, more, children }: Props<Row>): ReactElement => {
  const [count, setCount] = useState(ROWS);
  const left = rows.length - count;
  return (
    <>
      {children(rows.slice(0, count))}
      {left > 0 ? (
        <div>
          <Button onClick={() => setCount(count + ROWS)}>{more(left)}</Button>
        </div>
      ) : null}
    </>
  );
};
