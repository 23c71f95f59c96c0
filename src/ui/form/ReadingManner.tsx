import { Field, Input, makeStyles, Select, tokens } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OfferedManner } from '../../app/form/offered-manner';
import { wordsOfText } from '../../core/form/read/said-reading';
import { headingKey } from '../../core/profile/heading-role';
import { MOST_HEADER_LINES } from '../../core/profile/told-form';
import { attempt } from '../kit/mistakes';
import { useServices } from '../kit/services';
import type { ReadingMaking } from './use-reading';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  select: { minWidth: 0, '& > select': { minWidth: 0, width: '100%', textOverflow: 'ellipsis' } },
});

interface Props {
  readonly making: ReadingMaking;
  readonly manner: OfferedManner;
  readonly isFixed: boolean;
}

/** Beyond those the row is known. */
const MOST_TEXTS = 5;

/** The rows in which the headings stand. */
const HeaderRows = ({ making, manner, isFixed }: Props): ReactElement => {
  const styles = useStyles();
  const { session, said, words } = making;
  const { own } = words;
  const { words: shown } = useServices();
  const { rows, header } = manner;
  const [told] = said.form.headers ?? [];
  const chosen = told && rows.find(({ title }) => headingKey(title) === headingKey(told.title));
  const tell = (title: string | undefined, lines: number): void =>
    attempt(() => session.tell({ headers: title === undefined ? [] : [{ title, lines }] }));
  return (
    <>
      <Field label={own.header}>
        <Select
          className={styles.select}
          disabled={isFixed}
          value={chosen ? String(chosen.row) : ''}
          onChange={(_, { value }) =>
            tell(rows.find(({ row }) => String(row) === value)?.title, header?.lines ?? 1)
          }
        >
          <option value="">
            {header ? own.headerNow(header.row, header.lines) : own.noHeader}
          </option>
          {rows.map(({ row, texts }) => (
            <option key={row} value={String(row)}>
              {own.headerRow(row, shown.together(texts.slice(0, MOST_TEXTS)))}
            </option>
          ))}
        </Select>
      </Field>
      {told ? (
        <Field label={own.headerLines}>
          <Select
            disabled={isFixed}
            value={String(told.lines)}
            onChange={(_, { value }) => tell(told.title, Number(value))}
          >
            {Array.from({ length: MOST_HEADER_LINES }, (_, index) => (
              <option key={index} value={String(index + 1)}>
                {own.lines(index + 1)}
              </option>
            ))}
          </Select>
        </Field>
      ) : null}
    </>
  );
};

/** How the table is built: its header rows, where an item begins, and what is not graded. */
export const ReadingManner = (props: Props): ReactElement => {
  const styles = useStyles();
  const { making, manner, isFixed } = props;
  const { session, said, titles, words } = making;
  const { own } = words;
  const { words: shown } = useServices();
  const texts = titles.map(({ cell }) => cell.text.replace(/\s+/gu, ''));
  return (
    <div className={styles.root}>
      {manner.rows.length > 0 ? <HeaderRows {...props} /> : null}
      <Field label={own.begins}>
        <Select
          className={styles.select}
          disabled={isFixed}
          value={said.form.itemBegins ?? ''}
          onChange={(_, { value }) =>
            attempt(() => session.tell({ itemBegins: value === '' ? null : value }))
          }
        >
          <option value="">
            {manner.itemBegins === null ? own.noHeader : own.beginsNow(manner.itemBegins)}
          </option>
          {texts.map((text) => (
            <option key={text} value={text}>
              {own.beginsAt(text)}
            </option>
          ))}
        </Select>
      </Field>
      <Field
        label={own.notRated}
        hint={
          manner.notRated.length > 0
            ? own.notRatedNow(shown.together(manner.notRated))
            : own.noNotRated
        }
      >
        <Input
          disabled={isFixed}
          defaultValue={shown.together(said.form.notRated ?? [])}
          onBlur={({ target }) =>
            attempt(() => session.tell({ notRated: wordsOfText(target.value) }))
          }
        />
      </Field>
    </div>
  );
};
