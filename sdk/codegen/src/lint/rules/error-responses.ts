import { below } from '../../load/index.ts';
import { fieldsOf } from '../fields.ts';
import type { Operation } from '../http-operations.ts';
import type { Rule } from '../rule.ts';

const known = new Set('200 201 202 204 400 401 403 404 409 413 415 422 429 500 502 503'.split(' '));

/** Clients are typed by these lists, so a status that is missing here takes them by surprise. */
export const errorResponses: Rule = {
  name: 'error-responses',
  what: 'Every operation lists one success or more and every error that it can answer, with statuses of the platform only.',
  *check(contracts) {
    for (const operation of contracts.operations) {
      const { file, pointer, label, responses } = operation;
      const declared = new Set(responses.map(({ status }) => status));
      const place = { file, pointer: below(pointer, 'responses') };
      for (const [status, reason] of expected(operation)) {
        if (declared.has(status)) continue;
        yield {
          ...place,
          message: `${label} can answer ${status} (${reason}) but does not declare it.`,
          help: `Add "${status}" with a $ref to the shared response in specs/shared/common.yaml.`,
        };
      }
      for (const { status, pointer: at } of responses) {
        if (known.has(status)) continue;
        yield {
          file,
          pointer: at,
          message: `The platform does not answer ${status}.`,
          help: `Use one of ${[...known].join(', ')}.`,
        };
      }
      if (![...declared].some((status) => status.startsWith('2'))) {
        yield {
          ...place,
          message: `${label} declares no success.`,
          help: 'Add the response that it gives when all is well, such as "200".',
        };
      }
    }
  },
};

function* expected(operation: Operation): Generator<readonly [string, string]> {
  const { parameters, body, anonymous, path } = operation;
  const takes = (location: string): boolean => parameters.some((entry) => entry.in === location);
  if (body || takes('path') || takes('query')) yield ['400', 'it takes input'];
  if (!anonymous) yield ['401', 'callers have to sign in'];
  // Also where every role may: services that are not listed may not.
  if (!anonymous) yield ['403', 'not everyone may call it'];
  if (takes('path')) yield ['404', 'its path names a resource'];
  if (body) {
    yield ['413', 'it takes a body'];
    yield ['415', 'it takes a body'];
  }
  if (parameters.some(({ target }) => fieldsOf(target?.value)['name'] === 'Idempotency-Key')) {
    yield ['422', 'it takes Idempotency-Key'];
  }
  // Well-known documents are read by machines at start, past the gateway and its limits.
  const wellKnown = path.startsWith('/.well-known/');
  if (!wellKnown && (anonymous || operation.roles.length > 0)) yield ['429', 'users may call it'];
  yield ['500', 'anything can fail'];
  if (wellKnown) return;
  yield ['502', 'the gateway stands in front of it'];
  yield ['503', 'the gateway stands in front of it'];
}
