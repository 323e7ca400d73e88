import type { Body, JsonObject, MatchingRules } from '../pact/pact-file.ts';
import type { KnownReads } from '../pact/pact.ts';
import { checkMatchers } from './check-matchers.ts';
import { checkReads } from './check-reads.ts';
import { listReads } from './list-reads.ts';

/** What a consumer expects of a body: an example, matching rules, and what it reads without a promise. */
export interface ExpectedBody extends KnownReads {
  /** Undefined where no body is expected. */
  readonly body: Body | undefined;
  readonly rules: MatchingRules | undefined;
}

/** Compares what a consumer expects of a body with the schema in the document. */
export function checkBody(
  document: JsonObject,
  schema: unknown,
  { body, rules, readsOptional, readsNullable }: ExpectedBody,
): string[] {
  const reads = body ? listReads(document, schema, body.content) : [];
  return [
    ...checkReads(reads, { readsOptional, readsNullable }, rules?.body),
    ...checkMatchers(reads, rules?.body),
  ];
}
