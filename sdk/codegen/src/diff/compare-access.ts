import type { Change, Subject, Use } from './change.ts';
import { changeOf, placeBelow } from './change.ts';
import { without } from './pair-up.ts';
import type { OperationPair } from './sides.ts';

/** Compares who may call an operation. */
export function* compareAccess(
  subject: Subject,
  { before, after }: OperationPair,
): Iterable<Change> {
  const place = placeBelow({ path: after.file, pointer: after.pointer }, 'security');
  // Whoever calls as a service is listed as one; all others call for users.
  const users: Partial<Use> = { exceptConsumers: before.services };
  if (before.anonymous && !after.anonymous) {
    yield changeOf(subject, 'sign-in-required', {
      what: 'asks callers to be signed in now',
      place,
    });
  }
  if (!before.anonymous && after.anonymous) {
    yield changeOf(subject, 'sign-in-dropped', { what: 'is open to everyone now', place });
  }
  if (before.anonymous || after.anonymous) return;
  for (const role of without(before.roles, after.roles)) {
    const what = `is no longer open to the role ${role}`;
    yield changeOf(subject, 'role-removed', { what, place, use: users });
  }
  for (const role of without(after.roles, before.roles)) {
    yield changeOf(subject, 'role-added', { what: `is open to the role ${role} now`, place });
  }
  for (const service of without(before.services, after.services)) {
    const what = `is no longer open to the service ${service}`;
    yield changeOf(subject, 'service-removed', { what, place, use: { consumers: [service] } });
  }
  for (const service of without(after.services, before.services)) {
    const what = `is open to the service ${service} now: ${service} → ${subject.service} needs a pact`;
    yield changeOf(subject, 'service-added', { what, place });
  }
}
