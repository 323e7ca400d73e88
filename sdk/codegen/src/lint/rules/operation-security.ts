import { below } from '../../load/index.ts';
import { entriesOf, listOf } from '../fields.ts';
import { quotedList } from '../quoted-list.ts';
import type { Finding, Rule } from '../rule.ts';

/** From `security` come the checks at run time, the clients of the other services and the gateway's routes. */
export const operationSecurity: Rule = {
  name: 'operation-security',
  what: 'Every operation has `security`: one alternative per role or service, all of them known, or `[]` for everyone.',
  *check({ operations, roles, services }) {
    const known: Readonly<Record<string, ReadonlySet<string>>> = { user: roles, service: services };
    for (const { file, pointer, label, service, value } of operations) {
      if (!Array.isArray(value['security'])) {
        yield {
          file,
          pointer,
          message: `${label} does not say who may call it.`,
          help: 'Add `security`, such as `[{ user: [client] }, { service: [progress] }]`, or `[]` for everyone.',
        };
        continue;
      }
      for (const [index, alternative] of listOf(value['security']).entries()) {
        const at = below(pointer, 'security', index);
        yield* checkAlternative(file, at, alternative, service, known);
      }
    }
  },
};

function* checkAlternative(
  file: string,
  pointer: string,
  alternative: unknown,
  ownService: string,
  known: Readonly<Record<string, ReadonlySet<string>>>,
): Generator<Finding> {
  const schemes = entriesOf(alternative);
  const [scheme = '', names] = schemes[0] ?? [];
  const allowed = Object.hasOwn(known, scheme) ? known[scheme] : undefined;
  const [name] = listOf(names);
  if (schemes.length !== 1 || listOf(names).length !== 1 || typeof name !== 'string') {
    yield {
      file,
      pointer,
      message: 'An alternative of `security` must name exactly one role or one service.',
      help: 'Names inside one list would all be required. Write `- user: [client]` and `- user: [trainer]` as two entries.',
    };
  } else if (!allowed) {
    yield {
      file,
      pointer,
      message: `There is no security scheme \`${scheme}\`.`,
      help: `Use ${quotedList(Object.keys(known))}.`,
    };
  } else if (!allowed.has(name)) {
    yield {
      file,
      pointer,
      message: `\`${name}\` is not a known ${scheme === 'user' ? 'role' : 'service'}.`,
      help: `Use one of ${quotedList(allowed)}.`,
    };
  } else if (scheme === 'service' && name === ownService) {
    yield {
      file,
      pointer,
      message: `\`${name}\` is the service that owns this operation.`,
      help: 'Remove the entry: a service does not call itself over HTTP.',
    };
  }
}
