import type { UserOperations } from '@fitsync/contracts/user';
import { examples } from '@fitsync/contracts/user/examples';
import {
  demoPassword,
  demoTimeZone,
  demoUsers,
} from '../../../services/user/src/demo/demo-users.ts';
import { hashPassword } from '../../../services/user/src/identity/passwords.ts';
import { insertUser } from '../../../services/user/src/store/insert-user.ts';
import type { ProviderWorld } from '../kit/states.ts';
import { otherClientId } from '../story.ts';
import { signedIn } from './shared.ts';

type World = ProviderWorld<UserOperations>;

// All of them have the same password, and a hash takes its time.
let passwordHash: Promise<string> | undefined;

async function insert(world: World, user: (typeof demoUsers)[number]): Promise<void> {
  passwordHash ??= hashPassword(demoPassword);
  const account = { ...user, time_zone: demoTimeZone, password_hash: await passwordHash };
  await insertUser(world.sql, account, world.now());
}

/** The states of the user service. */
export const userStates = {
  'signed in': signedIn,

  /** The client, the trainer and the administrator have accounts. */
  async 'the people'(world: World): Promise<void> {
    for (const user of demoUsers) await insert(world, user);
  },

  async 'a client without health clearance'(world: World): Promise<void> {
    await insert(world, {
      id: otherClientId,
      email: 'other@demo.fitsync.dev',
      name: 'Olli Other',
      phone: null,
      role: 'client',
      role_info: {
        role: 'client',
        health_clearance: false,
        emergency_contact: null,
        fitness_level: null,
      },
    });
  },

  /** The client has begun a session; gives its refresh token. */
  async 'a session'({ anonymous }: World): Promise<{ readonly refresh_token: string }> {
    const { data } = await anonymous.loginUser(examples.loginUser.input).unwrap();
    return { refresh_token: data.refresh_token };
  },
};
