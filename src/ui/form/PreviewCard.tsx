import type { ItemNumber } from '../../core/value/item-number';
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { FormPreview } from '../../app/form/put-form';
import type { Catalog } from '../../core/catalog/catalog';
import { leftItemsSentence, unreadEntriesSentence } from '../../i18n/failure-sentences';
import { useServices } from '../kit/services';

const useStyles = makeStyles({
  card: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  tree: { maxHeight: '260px', overflowY: 'auto', fontSize: tokens.fontSizeBase200 },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

interface Props {
  readonly preview: FormPreview;
  readonly catalog: Catalog;
  readonly department: string | null;
  readonly busy: boolean;
  readonly onMake: () => void;
}

/** The plan's levels as a nested list, as they will stand on the sheet. */
const Hierarchy = ({
  catalog,
  department,
}: Pick<Props, 'catalog' | 'department'>): ReactElement => {
  const styles = useStyles();
  const { check } = useServices().words.pane;
  const mine = new Set(
    catalog.items
      .filter((item) => department === null || item.departments.includes(department))
      .map((item) => item.number),
  );
  const names = new Map(catalog.items.map((item) => [item.number, item.name]));
  const hasMine = (entries: readonly { readonly item: ItemNumber }[]): boolean =>
    entries.some((entry) => mine.has(entry.item));
  return (
    <ul className={styles.list}>
      {catalog.policies
        .filter((policy) =>
          policy.directions.some((d) => d.projects.some((p) => hasMine(p.entries))),
        )
        .map((policy) => (
          <li key={policy.number}>
            ({policy.number}) {policy.name}
            <ul className={styles.list}>
              {policy.directions.flatMap((direction) =>
                direction.projects
                  .filter((project) => hasMine(project.entries))
                  .map((project) => (
                    <li key={`${direction.number} ${project.name}`}>
                      {project.name}
                      <ul className={styles.list}>
                        {project.entries
                          .filter((entry) => mine.has(entry.item))
                          .map((entry, index) => (
                            <li key={index}>
                              {check.item(
                                String(entry.item),
                                names.get(entry.item) ?? '',
                                entry.repeat,
                              )}
                            </li>
                          ))}
                      </ul>
                    </li>
                  )),
              )}
            </ul>
          </li>
        ))}
    </ul>
  );
};

/** What making the form would do, and the button that does it. */
export const PreviewCard = ({
  preview,
  catalog,
  department,
  busy,
  onMake,
}: Props): ReactElement => {
  const styles = useStyles();
  const { words } = useServices();
  const { form, check } = words.pane;
  const samples =
    'samples' in preview && preview.samples > 0 ? (
      <Text>{form.sampleLeft(preview.samples)}</Text>
    ) : null;
  switch (preview.kind) {
    case 'new':
      return (
        <div className={styles.card} role="group" aria-label={form.preview}>
          <Text weight="semibold">{form.newSheet(preview.sheetName)}</Text>
          <Text>{form.newCounts(preview.projects, preview.items, preview.repeats)}</Text>
          {preview.left.length > 0 ? <Text>{leftItemsSentence(words, preview.left)}</Text> : null}
          {preview.unread.length > 0 ? (
            <Text>{unreadEntriesSentence(words, preview.unread)}</Text>
          ) : null}
          {samples}
          <Button appearance="primary" disabled={busy} onClick={onMake}>
            {form.make}
          </Button>
          <details className={styles.tree}>
            <summary>{form.hierarchy}</summary>
            <Hierarchy catalog={catalog} department={department} />
          </details>
        </div>
      );
    case 'add':
      return (
        <div className={styles.card} role="group" aria-label={form.preview}>
          <Text weight="semibold">
            {form.addTitle(preview.sheet.grid.sheet ?? '', preview.missing.length)}
          </Text>
          <ul className={styles.list}>
            {preview.missing.map((item, index) => (
              <li key={index}>{check.item(String(item.number ?? '？'), item.name, item.repeat)}</li>
            ))}
          </ul>
          {samples}
          <Button appearance="primary" disabled={busy} onClick={onMake}>
            {form.add}
          </Button>
        </div>
      );
    case 'complete':
      return (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{form.complete(preview.sheetName)}</MessageBarBody>
        </MessageBar>
      );
    case 'other-columns':
      return (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{form.otherColumns(preview.sheetName, preview.missing)}</MessageBarBody>
        </MessageBar>
      );
  }
};
