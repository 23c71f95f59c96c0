import { findService, rootObject } from './classes';
import type { FileFacts } from './classes/workbook';
import { HostError, refuse } from './host-error';
import { type HostObject, isHostObject, MemberError } from './host-object';
import type {
  ActionResult,
  ArgumentInfo,
  ErrorEnvelope,
  ObjectPath,
  QueryInfo,
  RequestAction,
  RequestBody,
  ResponseBody,
} from './protocol';
import { parseSelection, type SelectedMembers } from './selection';
import type { ExcelSession } from './session';

const pascal = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1);
const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** How names are spelled in an answer: the library's own queries want capitals, JSON queries do not. */
interface Spelling {
  readonly name: (name: string) => string;
  readonly items: string;
}

const LIBRARY: Spelling = { name: pascal, items: '_Items' };
const JSON_SPELLING: Spelling = { name: camel, items: 'items' };

/** Runs one request's actions on the object model. */
class RequestRun {
  private readonly resolved = new Map<number, HostObject | null>();
  private readonly results: ActionResult[] = [];
  private readonly traces: number[] = [];
  private readonly request: RequestBody;
  private readonly session: ExcelSession;
  private readonly file: FileFacts;

  constructor(request: RequestBody, session: ExcelSession, file: FileFacts) {
    this.request = request;
    this.session = session;
    this.file = file;
  }

  run(): ResponseBody {
    let index = 0;
    try {
      for (const action of this.request.Actions) {
        this.results.push({ ActionId: action.Id, Value: this.act(action) ?? null });
        index++;
      }
      return { Results: this.results, TraceIds: this.traces };
    } catch (fault) {
      if (!(fault instanceof HostError)) throw fault;
      return {
        Error: this.envelope(fault, index),
        TraceIds: this.traces,
        ProcessedResults: { Results: this.results },
      };
    }
  }

  private envelope(fault: HostError, index: number): ErrorEnvelope {
    const path = this.request.ObjectPaths[String(this.request.Actions[index]?.ObjectPathId)];
    return {
      Code: fault.code,
      Message: fault.message,
      Location: fault instanceof MemberError ? fault.location : (path?.Name ?? ''),
      ActionIndex: index,
      HttpStatusCode: 400,
    };
  }

  private act(action: RequestAction): unknown {
    switch (action.ActionType) {
      case 1:
        return this.identity(this.resolve(action.ObjectPathId));
      case 2:
        return this.query(action, LIBRARY);
      case 3:
        return this.call(action);
      case 4:
        return this.set(action);
      case 5:
        this.traces.push(action.Id);
        return null;
      case 7:
        return this.query(action, JSON_SPELLING);
      case 9:
        return this.update(action);
      default:
        return refuse('NotImplemented', `actions of type ${action.ActionType}`);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) return refuse('InvalidObjectPath', `no object path ${id}`);
    const object = this.follow(path);
    this.resolved.set(id, object);
    return object;
  }

  private follow(path: ObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case 1:
        return rootObject(this.file);
      case 2:
        return (
          findService(path.Name ?? '') ??
          refuse('ApiNotFound', `the embedded host has no ${path.Name}`)
        );
      case 3:
        return this.followMethod(path);
      case 4:
        return this.parent(path)?.child(path.Name ?? '', this.session) ?? null;
      case 5:
        return this.parent(path)?.item(path.ArgumentInfo?.Arguments?.[0], this.session) ?? null;
      case 6:
        return this.kept(path.Name ?? '');
      case 7:
        return null;
      default:
        return refuse('NotImplemented', `object paths of type ${path.ObjectPathType}`);
    }
  }

  private kept(id: string): HostObject {
    const object = this.session.findKept(id);
    return isHostObject(object) ? object : refuse('InvalidObjectPath', 'the reference was removed');
  }

  private parent(path: ObjectPath): HostObject | null {
    return this.resolve(path.ParentObjectPathId ?? -1);
  }

  private followMethod(path: ObjectPath): HostObject | null {
    const parent = this.parent(path);
    if (!parent) return null;
    const object = parent.call(path.Name ?? '', this.argumentsOf(path.ArgumentInfo), this.session);
    return isHostObject(object) ? object : null;
  }

  private argumentsOf(info: ArgumentInfo | undefined): readonly unknown[] {
    const replace = (value: unknown, reference: unknown): unknown => {
      if (Array.isArray(reference) && Array.isArray(value)) {
        return value.map((one: unknown, index) => replace(one, reference[index]));
      }
      return typeof reference === 'number' && reference !== 0 ? this.resolve(reference) : value;
    };
    return (info?.Arguments ?? []).map((value, index) =>
      replace(value, info?.ReferencedObjectPathIds?.[index] ?? 0),
    );
  }

  private identity(object: HostObject | null): unknown {
    if (!object) return null;
    const reference = this.session.referenceIdOf(object);
    return {
      ...(object.id !== undefined && { _Id: object.id }),
      ...(reference !== undefined && { _ReferenceId: reference }),
    };
  }

  private call(action: RequestAction): unknown {
    const object = this.resolve(action.ObjectPathId);
    const name = action.Name ?? '';
    if (name === '_KeepReference') {
      if (object?.tracked) this.session.keep(object);
      return null;
    }
    // A method of a null object does nothing and gives null, as its result says by isNullObject.
    if (!object) return null;
    const result = object.call(name, this.argumentsOf(action.ArgumentInfo), this.session);
    return isHostObject(result) ? this.identity(result) : result;
  }

  private set(action: RequestAction): null {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return refuse('ItemNotFound', 'a null object cannot be written to');
    object.write(action.Name ?? '', this.argumentsOf(action.ArgumentInfo)[0], this.session);
    return null;
  }

  private update(action: RequestAction): null {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return refuse('ItemNotFound', 'a null object cannot be written to');
    for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
      object.write(name, value, this.session);
    }
    return null;
  }

  private query(action: RequestAction, spelling: Spelling): unknown {
    const object = this.resolve(action.ObjectPathId);
    if (!object) return null;
    const info = action.QueryInfo ?? {};
    const selection = parseSelection(info.Select ?? [], info.Expand ?? []);
    return this.describe(object, selection, spelling, info);
  }

  private describe(
    object: HostObject,
    selection: SelectedMembers,
    spelling: Spelling,
    info: QueryInfo = {},
  ): unknown {
    const identity = this.identity(object);
    if (!object.isCollection)
      return { ...(identity as object), ...this.members(object, selection, spelling) };
    const skipped = object.items(this.session).slice(info.Skip ?? 0);
    const items = info.Top === undefined ? skipped : skipped.slice(0, info.Top);
    return {
      ...(identity as object),
      [spelling.items]: items.map((item, index) => ({
        _Index: (info.Skip ?? 0) + index,
        ...(this.describe(item, selection, spelling) as object),
      })),
    };
  }

  private members(
    object: HostObject,
    selection: SelectedMembers,
    spelling: Spelling,
  ): Readonly<Record<string, unknown>> {
    const answer: Record<string, unknown> = {};
    const names = selection.everything ? object.scalarNames() : [];
    for (const name of names) answer[spelling.name(name)] = object.read(name, this.session);
    for (const [name, inner] of selection.members) {
      if (object.hasScalar(name)) {
        answer[spelling.name(name)] = object.read(name, this.session);
        continue;
      }
      const child = object.child(name, this.session);
      answer[spelling.name(name)] = child && this.describe(child, inner, spelling);
    }
    return answer;
  }
}

/** Runs a request; faults of the host's own making are exceptions, everything else is an envelope. */
export const runRequest = (
  request: RequestBody,
  session: ExcelSession,
  file: FileFacts,
): ResponseBody => {
  session.book.catchUp?.();
  session.events.hold();
  session.book.source = 'addin';
  try {
    return new RequestRun(request, session, file).run();
  } finally {
    session.book.settle();
    session.book.source = 'user';
    session.endRequest();
    session.events.letGo();
  }
};
