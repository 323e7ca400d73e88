/** JSON that is an object. */
export type JsonObject = Readonly<Record<string, unknown>>;

/** Values of a header or of a query parameter, by name. */
export type ValueLists = Readonly<Record<string, readonly string[]>>;

/** A pact as it stands in its file: version 4 of the Pact specification, as far as it is looked at here. */
export interface PactFile {
  readonly consumer: { readonly name: string };
  readonly provider: { readonly name: string };
  readonly interactions: readonly (HttpInteractionFile | MessageInteractionFile)[];
  readonly metadata: { readonly pactSpecification: { readonly version: string } };
}

/** What all kinds of interactions have. */
interface InteractionFile {
  readonly description: string;
  readonly pending?: boolean;
  readonly providerStates?: readonly ProviderState[];
  readonly comments?: {
    readonly references?: Readonly<Record<string, { readonly operationId?: string }>>;
    /** Paths of fields that may be absent and that the consumer reads knowingly: `$.data.notes`. */
    readonly reads_optional?: readonly string[];
    /** The same of values that may be null. */
    readonly reads_nullable?: readonly string[];
  };
}

/** A request and its response. */
export interface HttpInteractionFile extends InteractionFile {
  readonly type: 'Synchronous/HTTP';
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: ValueLists;
    readonly headers?: ValueLists;
    readonly body?: Body;
    readonly matchingRules?: JsonObject;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: ValueLists;
    readonly body?: Body;
    readonly matchingRules?: MatchingRules;
  };
}

/** A message. */
export interface MessageInteractionFile extends InteractionFile {
  readonly type: 'Asynchronous/Messages';
  readonly contents: Body;
  readonly metadata?: JsonObject;
  readonly matchingRules?: MatchingRules;
}

/** What the provider has to bring about before the interaction. */
export interface ProviderState {
  readonly name: string;
  readonly params?: JsonObject;
}

/** The body of a request, of a response or of a message. */
export interface Body {
  readonly content: unknown;
  readonly contentType: string;
  /** How `content` is written down; false for JSON as it is. */
  readonly encoded: false | string;
}

/** Matching rules by what they are about: `body`, `header`, `metadata`, … */
export interface MatchingRules {
  /** By path: `$.data[*].id`. */
  readonly body?: Readonly<Record<string, RuleSet>>;
}

/** The matchers of one path. */
export interface RuleSet {
  /** Whether all of them have to accept a value, or one. */
  readonly combine: 'AND' | 'OR';
  readonly matchers: readonly Matcher[];
}

/** One matcher: its kind, and what that kind needs. */
export interface Matcher extends JsonObject {
  readonly match: string;
}
