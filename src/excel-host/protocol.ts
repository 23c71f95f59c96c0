/** How an object is reached: the global object, by method, property, index or reference id. */
export interface ObjectPath {
  readonly Id: number;
  /** 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference id, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name?: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

/** Arguments of a call; an id other than 0 at a place says that the argument there is that object. */
export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

/** What a query asks for; names are separated by `/`, `*` is every scalar. */
export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

/** One step of a request. */
export interface RequestAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace, 7 query as JSON, 9 update. */
  readonly ActionType: number;
  readonly Name?: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: ArgumentInfo;
  readonly QueryInfo?: QueryInfo;
  readonly ObjectState?: Readonly<Record<string, unknown>>;
}

/** One request as Office.js sends it: a batch of actions on objects. */
export interface RequestBody {
  readonly AutoKeepReference?: boolean;
  readonly Actions: readonly RequestAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

/** The answer to one action. */
export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

/** Why a request ended early, and at which action. */
export interface ErrorEnvelope {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string;
  readonly ActionIndex: number;
  readonly HttpStatusCode: number;
}

/** The answer to a request; what ran before a fault stands in `ProcessedResults`. */
export type ResponseBody =
  | { readonly Results: readonly ActionResult[]; readonly TraceIds: readonly number[] }
  | {
      readonly Error: ErrorEnvelope;
      readonly TraceIds: readonly number[];
      readonly ProcessedResults: { readonly Results: readonly ActionResult[] };
    };

/** An event as the library takes it; `message` is JSON. */
export interface EventEntry {
  readonly messageCategory: 65536;
  readonly messageType: number;
  /** A sheet's id, or `Workbook` for the collection's events. */
  readonly targetId: string;
  readonly message: string;
}
