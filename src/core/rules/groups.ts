import type { BlockView, GroupRule, RawFinding, RuleContext } from './rule';

interface Member {
  /** The block's place in the sheet. */
  readonly index: number;
  readonly entry: unknown;
}

/** What one rule compares, and what it has found, by key. */
export class RuleGroup {
  private readonly members = new Map<string, Member[]>();
  private readonly found = new Map<string, readonly RawFinding[]>();

  constructor(
    readonly rule: GroupRule,
    context: RuleContext,
  ) {
    for (const view of context.views) this.add(view, context);
    for (const key of this.members.keys()) this.compare(key, context);
  }

  /** All that was found, key by key. */
  *findings(): Iterable<RawFinding> {
    for (const findings of this.found.values()) yield* findings;
  }

  /** Takes views that have changed in the place of those they replace. */
  replace(
    before: readonly BlockView[],
    after: readonly BlockView[],
    contexts: { readonly before: RuleContext; readonly after: RuleContext },
  ): void {
    const keys = new Set<string>();
    for (const view of before) {
      for (const [key] of this.rule.membersOf(view, contexts.before)) {
        keys.add(key);
        const left = this.members.get(key)?.filter(({ index }) => index !== view.block.index) ?? [];
        if (left.length > 0) this.members.set(key, left);
        else this.members.delete(key);
      }
    }
    for (const view of after) for (const key of this.add(view, contexts.after)) keys.add(key);
    for (const key of keys) this.compare(key, contexts.after);
  }

  private add(view: BlockView, context: RuleContext): readonly string[] {
    const keys: string[] = [];
    for (const [key, entry] of this.rule.membersOf(view, context)) {
      keys.push(key);
      const member = { index: view.block.index, entry };
      const known = this.members.get(key);
      if (!known) this.members.set(key, [member]);
      else {
        known.push(member);
        if (known.at(-2)!.index > member.index) known.sort((a, b) => a.index - b.index);
      }
    }
    return keys;
  }

  private compare(key: string, context: RuleContext): void {
    const members = this.members.get(key) ?? [];
    if (members.length >= (this.rule.leastMembers ?? 2)) {
      const entries = members.map(({ entry }) => entry);
      const findings: RawFinding[] = [];
      this.rule.check((finding) => findings.push(finding), entries, context);
      if (findings.length > 0) {
        this.found.set(key, findings);
        return;
      }
    }
    this.found.delete(key);
  }
}
