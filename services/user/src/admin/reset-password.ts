import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';
import type { ServiceKit } from '@fitsync/runtime/service';
import { hashPassword } from '../identity/passwords.ts';
import { findCredentials } from '../store/find-credentials.ts';
import { revokeOtherSessions } from '../store/revoke-other-sessions.ts';
import { updatePasswordHash } from '../store/update-password-hash.ts';
import type { AdminTask } from './read-task.ts';

const patienceMs = 3_000;

/** Sets a new password and ends all sessions of the account. Throws `not_found` without such an account. */
export async function resetPassword(
  { email, password }: Pick<AdminTask, 'email' | 'password'>,
  kit: Pick<ServiceKit, 'now' | 'redis' | 'revokedSessions' | 'transact'>,
): Promise<{ readonly id: string; readonly email: string; readonly sessions_ended: number }> {
  await assertRedis(kit.redis);
  const newHash = await hashPassword(password);
  const { id, ended } = await kit.transact(
    { correlationId: randomUUID(), emits: [] },
    async (tx) => {
      const account = await findCredentials(tx, email);
      if (account === undefined) {
        throw new Problem(problems.not_found, `There is no account with the address ${email}.`);
      }
      await updatePasswordHash(tx, account.id, newHash, kit.now());
      return {
        id: account.id,
        ended: await revokeOtherSessions(tx, account.id, null, kit.now()),
      };
    },
  );
  await Promise.all(ended.map((sessionId) => kit.revokedSessions.revoke(sessionId)));
  return { id, email: email.toLowerCase(), sessions_ended: ended.length };
}

/** Sessions that end have to end everywhere, and the other services hear of it through Redis. */
async function assertRedis(redis: ServiceKit['redis']): Promise<void> {
  if (redis.status === 'ready') return;
  try {
    await once(redis, 'ready', { signal: AbortSignal.timeout(patienceMs) });
  } catch (error) {
    throw new Problem(
      problems.service_unavailable,
      'Redis does not answer, and without it the sessions would not end everywhere. Nothing was changed.',
      { cause: error },
    );
  }
}
