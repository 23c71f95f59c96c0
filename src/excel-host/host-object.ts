import { HostError, type HostErrorCode } from './host-error';
import type { ExcelSession } from './session';

/** A scalar member; without `write` it is read-only. */
export interface Scalar<T> {
  readonly read: (self: T, session: ExcelSession) => unknown;
  readonly write?: (self: T, value: unknown, session: ExcelSession) => void;
  /** Left out of a load of everything, as dear or derived members are. */
  readonly onlyWhenNamed?: boolean;
}

/** Members of one Office.js class, by their names in camel case; whatever is missing is `ApiNotFound`. */
export interface HostClass<T> {
  readonly name: string;
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly children?: Readonly<
    Record<string, (self: T, session: ExcelSession) => HostObject | null>
  >;
  /** A method gives an object, null for a null object, or a client result. */
  readonly methods?: Readonly<
    Record<string, (self: T, args: readonly unknown[], session: ExcelSession) => unknown>
  >;
  readonly item?: (self: T, key: unknown, session: ExcelSession) => HostObject;
  /** Present on collections. */
  readonly items?: (self: T, session: ExcelSession) => readonly HostObject[];
  /** Id that the library uses to find the object again. */
  readonly identify?: (self: T) => string;
  /** Whether the object can be kept by reference, as ranges are. */
  readonly tracked?: boolean;
}

/** An object of Excel's model as the engine sees it. */
export interface HostObject {
  readonly className: string;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  readonly id: string | undefined;
  /** The thing behind the object, for members that take objects as arguments. */
  readonly self: unknown;
  scalarNames(): readonly string[];
  hasScalar(name: string): boolean;
  read(name: string, session: ExcelSession): unknown;
  write(name: string, value: unknown, session: ExcelSession): void;
  child(name: string, session: ExcelSession): HostObject | null;
  call(name: string, args: readonly unknown[], session: ExcelSession): unknown;
  item(key: unknown, session: ExcelSession): HostObject;
  items(session: ExcelSession): readonly HostObject[];
}

/** Thrown with the member's place, so that the envelope can name it. */
export class MemberError extends HostError {
  readonly location: string;

  constructor(code: HostErrorCode, location: string, message: string) {
    super(code, message);
    this.location = location;
  }
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

const own = <V>(table: Readonly<Record<string, V>> | undefined, name: string): V | undefined =>
  table && Object.hasOwn(table, name) ? table[name] : undefined;

class TableObject<T> implements HostObject {
  readonly className: string;
  readonly tracked: boolean;
  readonly isCollection: boolean;
  readonly self: T;
  private readonly table: HostClass<T>;

  constructor(table: HostClass<T>, self: T) {
    this.className = table.name;
    this.tracked = table.tracked ?? false;
    this.isCollection = table.items !== undefined;
    this.self = self;
    this.table = table;
  }

  get id(): string | undefined {
    return this.table.identify?.(this.self);
  }

  private lacks(member: string): never {
    const location = `${this.className}.${camel(member)}`;
    throw new MemberError(
      'ApiNotFound',
      location,
      `the embedded host has no ${location}; add it to the class's member table`,
    );
  }

  private at<R>(member: string, work: () => R): R {
    try {
      return work();
    } catch (fault) {
      if (fault instanceof MemberError || !(fault instanceof HostError)) throw fault;
      throw new MemberError(fault.code, `${this.className}.${camel(member)}`, fault.message);
    }
  }

  scalarNames(): readonly string[] {
    const scalars = this.table.scalars ?? {};
    return Object.keys(scalars).filter((name) => !scalars[name]!.onlyWhenNamed);
  }

  hasScalar(name: string): boolean {
    return own(this.table.scalars, camel(name)) !== undefined;
  }

  read(name: string, session: ExcelSession): unknown {
    const scalar = own(this.table.scalars, camel(name)) ?? this.lacks(name);
    return this.at(name, () => scalar.read(this.self, session));
  }

  write(name: string, value: unknown, session: ExcelSession): void {
    const { write } = own(this.table.scalars, camel(name)) ?? this.lacks(name);
    if (!write) this.lacks(name);
    else this.at(name, () => write(this.self, value, session));
  }

  child(name: string, session: ExcelSession): HostObject | null {
    const child = own(this.table.children, camel(name)) ?? this.lacks(name);
    return this.at(name, () => child(this.self, session));
  }

  call(name: string, args: readonly unknown[], session: ExcelSession): unknown {
    const method = own(this.table.methods, camel(name)) ?? this.lacks(name);
    return this.at(name, () => method(this.self, args, session));
  }

  item(key: unknown, session: ExcelSession): HostObject {
    const { item } = this.table;
    if (!item) return this.lacks('getItem');
    return this.at('getItem', () => item(this.self, key, session));
  }

  items(session: ExcelSession): readonly HostObject[] {
    return this.table.items?.(this.self, session) ?? this.lacks('items');
  }
}

/** Makes a class of the object model from its member table. */
export const defineClass =
  <T>(table: HostClass<T>): ((self: T) => HostObject) =>
  (self) =>
    new TableObject(table, self);

/** Whether a method's result is an object rather than a client result. */
export const isHostObject = (value: unknown): value is HostObject => value instanceof TableObject;
