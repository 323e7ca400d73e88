import type { RoleInfo, User } from '@fitsync/contracts/user';
import type { UserCaller } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';

/** Somebody, as the user service knows them. */
export interface Person {
  readonly user: User;
  readonly info: RoleInfo;
  /** The person as the one who calls. */
  readonly caller: UserCaller;
}

/** The people of a test: each test adds its own, so that tests do not meet. */
export interface People {
  readonly byId: ReadonlyMap<string, Person>;
  client(healthClearance?: boolean | null): Person;
  trainer(): Person;
  admin(): Person;
}

/** Makes an empty register of people. */
export function createPeople(): People {
  const byId = new Map<string, Person>();
  const add = (info: RoleInfo): Person => {
    const id = uuidv7();
    const { role } = info;
    const user = { id, name: `${role} ${byId.size + 1}`, role };
    const caller = { kind: 'user', id, role, sessionId: uuidv7() } as const;
    const person = { user, info, caller };
    byId.set(id, person);
    return person;
  };
  const untold = { emergency_contact: null, fitness_level: null };
  const qualified = { certifications: [], specializations: [], years_experience: 3, rating: null };
  return {
    byId,
    client: (health_clearance = null) => add({ role: 'client', health_clearance, ...untold }),
    trainer: () => add({ role: 'trainer', ...qualified }),
    admin: () => add({ role: 'admin' }),
  };
}
