/** A consumer and a provider, and what the pact between them is about. */
export interface Pair {
  /** A service, or `sdk` for whoever calls the gateway from outside. */
  readonly consumer: string;
  readonly provider: string;
  /** operationIds of the operations that the consumer may call. */
  readonly operations: readonly string[];
  /** Names of the events that the consumer receives from the provider. */
  readonly events: readonly string[];
  /** What the pact has to cover: of each list, one operation or event at least. */
  readonly required: readonly (readonly string[])[];
}

/** Where the pact of a pair is, relative to the root of the repository. */
export function pactPath({ consumer, provider }: Pick<Pair, 'consumer' | 'provider'>): string {
  return `pacts/${consumer}-${provider}.json`;
}
