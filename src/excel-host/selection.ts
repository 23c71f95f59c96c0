/** What of an object a query asks for, as a tree of member names. */
export interface SelectedMembers {
  /** All scalars: nothing was named, or `*`. */
  readonly everything: boolean;
  readonly members: ReadonlyMap<string, SelectedMembers>;
}

const EVERYTHING: SelectedMembers = { everything: true, members: new Map() };

interface Branch {
  everything: boolean;
  readonly members: Map<string, Branch>;
}

const grow = (root: Branch, path: string): void => {
  let branch = root;
  for (const name of path.split('/')) {
    if (name === '*' || name === '') {
      branch.everything = true;
      return;
    }
    let next = branch.members.get(name);
    if (!next) {
      next = { everything: false, members: new Map() };
      branch.members.set(name, next);
    }
    branch = next;
  }
};

const close = (branch: Branch): SelectedMembers =>
  branch.members.size === 0 && !branch.everything
    ? EVERYTHING
    : {
        everything: branch.everything,
        members: new Map([...branch.members].map(([name, inner]) => [name, close(inner)])),
      };

/** Reads `["values", "format/fill/color"]`; `items` is left out of paths, as a collection applies them to its items. */
export const parseSelection = (
  select: readonly string[],
  expand: readonly string[],
): SelectedMembers => {
  const root: Branch = { everything: select.length === 0, members: new Map() };
  for (const path of select)
    grow(root, path.replaceAll(/(^|\/)items(?=\/|$)/gu, '').replace(/^\//u, ''));
  for (const path of expand) grow(root, `${path}/*`);
  return close(root);
};
