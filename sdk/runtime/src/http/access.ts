import type { Access, Caller } from '@fitsync/descriptor';
import { forbidden, Problem, unauthenticated } from '../problem/index.ts';

/** Whether it makes no difference who calls, so that nobody needs to be asked. */
export function isOpenToAll({ anonymous, users, services }: Access): boolean {
  return anonymous && users.length === 0 && services.length === 0;
}

/** Throws 401 or 403 unless the contract lists the caller. Whoever is not listed is refused. */
export function checkAccess(access: Access, caller: Caller): void {
  if (access.anonymous) return;
  if (caller.kind === 'user' && access.users.includes(caller.role)) return;
  if (caller.kind === 'service' && access.services.includes(caller.name)) return;
  if (caller.kind === 'anonymous') {
    throw new Problem(
      unauthenticated,
      'Send an Authorization header with a current access token.',
      { headers: { 'www-authenticate': 'Bearer' } },
    );
  }
  throw new Problem(forbidden, describeAccess(access));
}

const groups: Readonly<Record<string, string>> = {
  client: 'clients',
  trainer: 'trainers',
  admin: 'administrators',
};

/** Who may call, as a sentence for whoever may not. */
function describeAccess({ users, services }: Access): string {
  const people = users.map((role) => groups[role] ?? role);
  const who = people.length > 0 ? people : services.map((name) => `the ${name} service`);
  if (who.length === 0) return 'This operation is open to nobody.';
  return `This operation is open to ${new Intl.ListFormat('en').format(who)}.`;
}
