import type { UserCaller } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';

/** Somebody, as the user and training services know them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'client' | 'trainer' | 'admin';
  readonly time_zone: string;
  /** What an administrator has recorded about a client. */
  readonly health_clearance: boolean | null;
  /** How many active programs a client has. */
  readonly activePrograms: number;
  /** The person as the one who calls. */
  readonly caller: UserCaller;
}

/** The people of a test: each test adds its own, so that tests do not meet. */
export interface People {
  readonly byId: ReadonlyMap<string, Person>;
  add(
    role: Person['role'],
    facts?: Partial<Pick<Person, 'name' | 'time_zone' | 'health_clearance' | 'activePrograms'>>,
  ): Person;
}

/** Makes an empty register of people. */
export function createPeople(): People {
  const byId = new Map<string, Person>();
  return {
    byId,
    add(role, facts = {}) {
      const id = uuidv7();
      const person: Person = {
        id,
        name: `${role} ${byId.size + 1}`,
        role,
        time_zone: 'Europe/Berlin',
        health_clearance: null,
        activePrograms: 1,
        caller: { kind: 'user', id, role, sessionId: uuidv7() },
        ...facts,
      };
      byId.set(id, person);
      return person;
    },
  };
}
