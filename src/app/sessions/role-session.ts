import { roleOfWorkbook, type Role } from '../../core/record/role';
import { THIS_MACHINE, type PaneStore } from '../ports/pane-store';
import type { KnownBook } from './check-progress';
import { Subscribable } from './subscribable';

/** Whose work the pane is arranged for. */
export interface RoleState {
  /** `null` while nobody knows. */
  readonly role: Role | null;
  /** Whether a person is to be asked: the workbook does not tell, and nobody has said so on this machine. */
  readonly isAsked: boolean;
}

const isRole = (text: string | null): text is Role =>
  text === 'department' || text === 'secretariat';

/** Knows whose work it is: a person's own word first, then what the workbook tells, then the machine's last word. */
export class RoleSession extends Subscribable<RoleState> {
  private heard: KnownBook | 'unread' | null = null;

  constructor(private readonly store: PaneStore) {
    super({ role: null, isAsked: false });
  }

  /** Takes in what the workbook is; `unread` where it cannot be told. */
  readonly hear = async (book: KnownBook | 'unread' | null): Promise<void> => {
    if (book === null || book === this.heard) return;
    this.heard = book;
    const identity = book === 'unread' ? null : book.identity;
    const own = identity ? await this.kept(identity.id) : null;
    const told = own ?? roleOfWorkbook(identity) ?? (await this.kept(THIS_MACHINE));
    if (this.heard === book) this.setState({ role: told, isAsked: told === null });
  };

  /** A person says whose work it is; kept for the workbook, or for the machine where it has no id. */
  readonly choose = async (role: Role): Promise<void> => {
    this.setState({ role, isAsked: false });
    const { heard } = this;
    const id = heard === null || heard === 'unread' ? undefined : heard.identity?.id;
    // A machine that keeps nothing asks again next time; that is all.
    await this.store.put(id || THIS_MACHINE, 'role', role);
  };

  private async kept(workbook: string): Promise<Role | null> {
    const found = await this.store.get(workbook, 'role');
    return found.ok && isRole(found.value) ? found.value : null;
  }
}
