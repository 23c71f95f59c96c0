import type { ItemNumber } from '../../core/value/item-number';
import type { ReactElement } from 'react';
import type { SplitSession } from '../../app/sessions/split-session';
import type { WorkbookSplit } from '../../app/split/split';
import { isCollective, type DepartmentMap } from '../../core/split/departments';
import { comparable } from '../../core/text/text';
import { attempt } from '../kit/mistakes';
import { ConcernedDepartments } from './ConcernedDepartments';
import type { AskedItem } from './ItemDepartments';

interface Props {
  readonly session: Pick<SplitSession, 'nameAll' | 'nameItem'>;
  /** The split before anybody is named: what there is to ask. */
  readonly asked: WorkbookSplit;
  /** The answers so far. */
  readonly map: DepartmentMap;
}

/** Every question that the plan leaves open, with its answer. */
export const SplitQuestions = ({ session, asked, map }: Props): ReactElement => {
  const { catalog, open, parts } = asked;
  const names = new Map(catalog.items.map((item) => [item.number, item.name]));
  const askedItem = (number: ItemNumber): AskedItem => ({
    number,
    name: names.get(number) ?? '',
    others: parts.filter(({ items }) => items.has(number)).map(({ department }) => department),
  });
  const known = [...new Set(catalog.items.flatMap((item) => item.departments))].filter(
    (name) => !isCollective(name),
  );
  return (
    <>
      {open.map(({ name, items }) => (
        <ConcernedDepartments
          key={name}
          name={name}
          items={items.map(askedItem)}
          known={known}
          chosen={map.byName.get(comparable(name)) ?? []}
          byItem={map.byItem}
          onChoose={(departments) => attempt(() => session.nameAll(name, departments))}
          onChooseItem={(item, departments) => attempt(() => session.nameItem(item, departments))}
        />
      ))}
    </>
  );
};
