import type { Access } from '@fitsync/descriptor';

import { closest } from '../load/closest.ts';
import type { Place, Reading } from './place.ts';
import { child, entriesOf, follow, itemsOf, stringsOf } from './place.ts';

/** Who exists: what `security` may name. */
export interface Callers {
  readonly roles: readonly string[];
  readonly services: readonly string[];
}

/** Reads who may call an operation from its `security`: one alternative per role or service. */
export function readAccess(reading: Reading, operation: Place, callers: Callers): Access {
  const security = child(operation, 'security');
  const users: string[] = [];
  const services: string[] = [];
  if (!Array.isArray(security.value)) {
    reading.report(operation, {
      code: 'no-security',
      message: 'The operation does not say who may call it.',
      help: 'Add `security: [{ user: [client] }, …]`, or `security: []` when nobody has to sign in.',
    });
  }
  const alternatives = itemsOf(security);
  let anonymous = Array.isArray(security.value) && alternatives.length === 0;
  for (const alternative of alternatives) {
    const schemes = entriesOf(alternative);
    const [scheme] = schemes;
    if (scheme === undefined) {
      anonymous = true;
      continue;
    }
    const [name, list] = scheme;
    const names = stringsOf(list);
    if (schemes.length > 1 || names.length !== 1) {
      reading.report(alternative, {
        code: 'security-alternative',
        message: 'One alternative names exactly one role or one service.',
        help: 'Write one alternative each: `[{ user: [client] }, { user: [trainer] }]`; names inside one list would all be required.',
      });
    }
    if (name === 'user') users.push(...known(reading, list, 'role', callers.roles));
    else if (name === 'service')
      services.push(...known(reading, list, 'service', callers.services));
    else {
      reading.report(alternative, {
        code: 'unknown-scheme',
        message: `\`${name}\` is no security scheme of the platform.`,
        help: 'Use `user` or `service`.',
      });
    }
  }
  return { anonymous, users: [...new Set(users)], services: [...new Set(services)] };
}

function known(
  { report }: Reading,
  list: Place,
  what: 'role' | 'service',
  all: readonly string[],
): readonly string[] {
  return itemsOf(list).flatMap((item) => {
    const name = String(item.value);
    if (all.includes(name)) return [name];
    const guess = closest(name, all);
    report(item, {
      code: `unknown-${what}`,
      message: `There is no ${what} \`${name}\`.`,
      help: guess === undefined ? `Use one of: ${all.join(', ')}.` : `Did you mean \`${guess}\`?`,
    });
    return [];
  });
}

/** The roles of users, from `x-roles` of the security scheme `user` of a document. */
export function rolesOf(reading: Reading, root: Place): readonly string[] {
  const scheme = child(root, 'components', 'securitySchemes', 'user');
  const target = follow(reading.documents, scheme);
  return target === undefined ? [] : stringsOf(child(target, 'x-roles'));
}
