import type { Caller } from '@fitsync/descriptor';
import type { Account, UserUnderTest } from './user.fixture.ts';

/** Somebody of every kind that may call, each kind of person twice. */
export interface Callers {
  readonly clientA: Account;
  readonly trainerA: Account;
  readonly all: Readonly<Record<CallerName, Caller>>;
}

type CallerName =
  | 'anonymous'
  | 'client A'
  | 'client B'
  | 'trainer A'
  | 'trainer B'
  | 'admin'
  | 'training'
  | 'schedule'
  | 'progress'
  | 'notification';

/** The status that each of them gets. */
export type Statuses = Readonly<Record<CallerName, number>>;

/** Adds the accounts. */
export async function createCallers(test: UserUnderTest): Promise<Callers> {
  const clientA = await test.add('client');
  const clientB = await test.add('client');
  const trainerA = await test.add('trainer');
  const trainerB = await test.add('trainer');
  const admin = await test.add('admin');
  return {
    clientA,
    trainerA,
    all: {
      anonymous: { kind: 'anonymous' },
      'client A': clientA.caller,
      'client B': clientB.caller,
      'trainer A': trainerA.caller,
      'trainer B': trainerB.caller,
      admin: admin.caller,
      training: { kind: 'service', name: 'training' },
      schedule: { kind: 'service', name: 'schedule' },
      progress: { kind: 'service', name: 'progress' },
      notification: { kind: 'service', name: 'notification' },
    },
  };
}

/** Makes the same call as each of them, one after the other. */
export async function statusesOf(
  { all }: Callers,
  call: (caller: Caller) => Promise<{ readonly status: number }>,
): Promise<Record<string, number>> {
  const statuses: Record<string, number> = {};
  for (const [name, caller] of Object.entries(all)) {
    const { status } = await call(caller);
    statuses[name] = status;
  }
  return statuses;
}
