import type { Body, JsonObject, MatchingRules } from '../pact/pact-file.ts';
import { checkMatchers } from './check-matchers.ts';
import { checkReads } from './check-reads.ts';
import { listReads } from './list-reads.ts';

/** A body that a consumer expects, with its matching rules. */
export interface ExpectedBody {
  readonly body: Body;
  readonly rules: MatchingRules | undefined;
  /** Optional fields that the consumer reads knowingly. */
  readonly readsOptional: readonly string[];
}

/** Compares what a consumer expects of a body with the schema in the document. */
export function checkBody(
  document: JsonObject,
  schema: unknown,
  { body, rules, readsOptional }: ExpectedBody,
): string[] {
  const reads = listReads(document, schema, body.content);
  return [...checkReads(reads, rules?.body, readsOptional), ...checkMatchers(reads, rules?.body)];
}
