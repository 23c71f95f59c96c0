import type { ItemNumber } from '../value/item-number';
import type { Catalog } from '../catalog/catalog';
import type { RecognisedSheet } from '../form/read/recognised';
import { failure, success, type Result } from '../result';
import { comparable, foldWidth, sameWords } from '../text/text';

/** Stands for departments that the plan does not name: 関係課, 関係各課, 全課, 各課. */
const COLLECTIVE =
  /^(?:庁内|その他)?(?:の)?(?:関係|関連|全|各)(?:する)?各?(?:課|部署|部局|機関)等?$/u;

/** Whether a name stands for several departments that somebody has to name. */
export const isCollective = (department: string): boolean =>
  COLLECTIVE.test(foldWidth(department).replace(/\s+/gu, ''));

/** Who the plan's 関係課 are. */
export interface DepartmentMap {
  /** By the name that stands for them (関係課), as {@link comparable} has it. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
  /** For one item, by its number; wins over the name's. */
  readonly byItem: ReadonlyMap<ItemNumber, readonly string[]>;
}

export const NO_MAP: DepartmentMap = { byName: new Map(), byItem: new Map() };

/** Why a file is no map: the member that is wrong. */
export interface DepartmentMapFault {
  readonly path: string;
}

const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) &&
  value.every((name) => typeof name === 'string' && name.trim() !== '' && !isCollective(name));

/** Reads `{"関係課": ["健康課"], "31": ["保育課"]}`: departments by the name that stands for them, or by an item's number. */
export const parseDepartmentMap = (json: unknown): Result<DepartmentMap, DepartmentMapFault> => {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    return failure({ path: '' });
  }
  const byName = new Map<string, readonly string[]>();
  const byItem = new Map<number, readonly string[]>();
  for (const [key, value] of Object.entries(json)) {
    if (!isNames(value)) return failure({ path: key });
    const names = value.map((name) => name.trim());
    const number = foldWidth(key).replace(/^No\.?\s*/iu, '');
    if (/^\d+$/u.test(number)) byItem.set(Number(number), names);
    else byName.set(comparable(key), names);
  }
  return success({ byName, byItem });
};

/** One department and what it is handed. */
export interface DepartmentPart {
  readonly department: string;
  /** Numbers of its items. */
  readonly items: ReadonlySet<ItemNumber>;
}

/** A name such as 関係課 that nobody has said the departments of. */
export interface OpenName {
  readonly name: string;
  readonly items: readonly ItemNumber[];
  /** Of these, items that no other department takes: nobody is handed them. */
  readonly unassigned: readonly ItemNumber[];
}

/** Which department is handed which items. */
export interface DepartmentParts {
  readonly parts: readonly DepartmentPart[];
  readonly open: readonly OpenName[];
  /** Items that nobody is handed: the plan names no department, or those named were said to be none. */
  readonly nobodys: readonly ItemNumber[];
}

/** Names of an item's departments: the plan's, and any that only a repeat of it adds. */
const namesOf = (
  catalog: Catalog,
  form: RecognisedSheet,
): ReadonlyMap<ItemNumber, readonly string[]> => {
  const names = new Map(catalog.items.map((item) => [item.number, [...item.departments]]));
  for (const { number, departments } of form.blocks) {
    const known = number === null ? undefined : names.get(number);
    for (const name of departments) {
      if (known && !known.some((other) => sameWords(other, name))) known.push(name);
    }
  }
  return names;
};

/** Deals a plan's items out: an item of several departments goes to each of them. */
export const partsOfPlan = (
  catalog: Catalog,
  form: RecognisedSheet,
  map: DepartmentMap,
): DepartmentParts => {
  const parts = new Map<string, { department: string; items: Set<ItemNumber> }>();
  const open = new Map<string, { name: string; items: ItemNumber[]; unassigned: ItemNumber[] }>();
  const give = (department: string, item: ItemNumber): void => {
    const key = comparable(department);
    const part = parts.get(key) ?? { department, items: new Set() };
    part.items.add(item);
    parts.set(key, part);
  };
  const named = namesOf(catalog, form);
  // The plan's order, whoever is said to stand behind 関係課.
  for (const department of [...named.values()].flat()) {
    if (isCollective(department) || parts.has(comparable(department))) continue;
    parts.set(comparable(department), { department, items: new Set() });
  }
  for (const [item, names] of named) {
    for (const name of names) {
      const key = comparable(name);
      const byItem = isCollective(name) ? map.byItem.get(item) : undefined;
      const mapped = byItem ?? map.byName.get(key);
      if (mapped) mapped.forEach((department) => give(department, item));
      else if (!isCollective(name)) give(name, item);
      else {
        const known = open.get(key) ?? { name, items: [], unassigned: [] };
        known.items.push(item);
        open.set(key, known);
      }
    }
  }
  const given = new Set([...parts.values()].flatMap((part) => [...part.items]));
  for (const name of open.values()) {
    name.unassigned.push(...name.items.filter((item) => !given.has(item)));
  }
  const unanswered = new Set([...open.values()].flatMap(({ items }) => items));
  const nobodys = [...named.keys()].filter((item) => !given.has(item) && !unanswered.has(item));
  const dealt = [...parts.values()].filter(({ items }) => items.size > 0);
  return { parts: dealt, open: [...open.values()], nobodys };
};
