import type {
  HttpInteractionFile,
  MessageInteractionFile,
  PactFile,
  ProviderState,
} from './pact-file.ts';

/** A pact that keeps to the conventions of the house. */
export interface Pact {
  /** Where it is, relative to the root of the repository. */
  readonly path: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly Interaction[];
  /** As it stands in the file. */
  readonly file: PactFile;
}

/** One example of what two parties agreed on. */
export type Interaction = HttpInteraction | MessageInteraction;

/** A call of an operation and one of its answers. */
export interface HttpInteraction extends Described {
  readonly kind: 'http';
  readonly status: number;
  readonly file: HttpInteractionFile;
}

/** An event that the consumer receives. */
export interface MessageInteraction extends Described {
  readonly kind: 'message';
  readonly file: MessageInteractionFile;
}

/** What a consumer reads knowingly although the contract does not promise it, by path: `$.data.notes`. */
export interface KnownReads {
  /** Fields that may be absent. */
  readonly readsOptional: readonly string[];
  /** Values that may be null. */
  readonly readsNullable: readonly string[];
}

interface Described extends KnownReads {
  /** `<subject>: <case>`, unique in the pact. */
  readonly description: string;
  /** The operationId of the call, or the name of the event. */
  readonly subject: string;
  /** Which operation of the contract it refers to; of a message, the receive operation. */
  readonly operationId: string;
  readonly states: readonly ProviderState[];
}

/** A pact cannot be read, or breaks the conventions. */
export class PactError extends Error {
  override readonly name = 'PactError';
  /** What is wrong, one line each, each with the path of the file. */
  readonly problems: readonly string[];

  constructor(problems: readonly string[], options?: ErrorOptions) {
    super(problems.join('\n'), options);
    this.problems = problems;
  }
}
