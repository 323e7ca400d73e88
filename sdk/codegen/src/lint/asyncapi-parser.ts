import { Parser } from '@asyncapi/parser';

/** Creates the parser of AsyncAPI documents, with the rules that nothing else here checks. */
export function createAsyncapiParser(): Parser {
  return new Parser({
    // It compiles a schema of its own for every document, half of all the time, only to say where
    // references may stand; Redocly and `event-references` do that.
    ruleset: { extends: [], rules: { 'asyncapi-document-unresolved': 'off' } },
  });
}
