import { Button } from '@fluentui/react-components';
import { useState, type ReactElement, type ReactNode } from 'react';

interface Props<Row> {
  readonly rows: readonly Row[];
  /** So many are drawn at once, that a long list never holds the page up; 100 where it is not told. */
  readonly step?: number;
  readonly more: (count: number) => string;
  readonly children: (shown: readonly Row[]) => ReactNode;
}

/** A long list: its first rows, and more where somebody asks for them. */
export const MoreRows = <Row,>({ rows, step = 100, more, children }: Props<Row>): ReactElement => {
  const [count, setCount] = useState(step);
  const left = rows.length - count;
  return (
    <>
      {children(rows.slice(0, count))}
      {left > 0 ? (
        <div>
          <Button onClick={() => setCount(count + step)}>{more(left)}</Button>
        </div>
      ) : null}
    </>
  );
};
