import type { UserStub } from '@fitsync/contracts/user';
import { uuidv7 } from '@fitsync/runtime/db';
import { initialRoleInfo } from '../domain/role-info.ts';
import { assertTimeZone } from '../domain/time-zone.ts';
import { accessTokenSeconds } from '@fitsync/runtime/identity';
import { hashPassword } from '../identity/passwords.ts';
import { startSession } from '../identity/sessions.ts';
import { insertUser } from '../store/insert-user.ts';
import type { UserDeps } from '../user-deps.ts';

/** Opens a client's account and signs the client in. */
export const registerUser =
  ({ issueAccessToken }: UserDeps): UserStub['registerUser'] =>
  async ({ body }, { now, transaction }) => {
    assertTimeZone(body.time_zone);
    const password_hash = await hashPassword(body.password);
    return transaction(async (tx) => {
      const user = await insertUser(
        tx,
        {
          id: uuidv7(),
          email: body.email,
          name: body.name,
          phone: body.phone ?? null,
          role: 'client',
          time_zone: body.time_zone ?? 'UTC',
          password_hash,
          role_info: initialRoleInfo('client'),
        },
        now(),
      );
      const { sessionId, refreshToken } = await startSession(tx, user.id, now());
      return {
        status: 201,
        body: {
          success: true,
          data: {
            access_token: await issueAccessToken({ userId: user.id, role: user.role, sessionId }),
            refresh_token: refreshToken,
            token_type: 'Bearer',
            expires_in: accessTokenSeconds,
            user,
          },
        },
      };
    });
  };
