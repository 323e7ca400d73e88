import { uuidv7 } from '@fitsync/runtime/db';
import type { Cluster } from '../cluster/cluster.ts';
import { attempt } from './attempt.ts';
import { createAdmin } from './create-admin.ts';
import type { Ledger } from './ledger.ts';
import { dayOf } from './slots.ts';
import { createTrainer, type Person, registerClient } from './people.ts';

/** Who takes part, and where. */
export interface Stage {
  readonly clients: readonly Person[];
  readonly trainers: readonly Person[];
  readonly gymId: string;
}

/** A client may do 300 requests a minute; with so many of each nobody gets near it. */
const perClient = 2;
const perTrainer = 2;
/** Each can have one session at a time, and some have to take place during the run. */
const fewest = 16;

/** Sets the stage before anything is broken: people, a gym, and for each client a program that stays active. */
export async function setStage(
  cluster: Pick<Cluster, 'environment' | 'gatewayUrl'>,
  ledger: Ledger,
  rate: number,
): Promise<Stage> {
  const { environment, gatewayUrl } = cluster;
  const admin = await createAdmin(environment);
  const gym = { name: 'Chaos gym', address: 'Nowhere 1', time_zone: 'UTC' };
  const gymId = (await admin.api.createGym({ body: gym }).unwrap()).data.id;
  const trainers = await times(Math.max(fewest, Math.ceil(rate / perTrainer)), () =>
    createTrainer(gatewayUrl, admin),
  );
  const clients = await times(Math.max(fewest, Math.ceil(rate / perClient)), () =>
    registerClient(gatewayUrl),
  );
  for (const [index, client] of clients.entries()) {
    const trainer = trainers[index % trainers.length];
    const signal = AbortSignal.timeout(30_000);
    if (trainer) await assignProgram(trainer, client.id, longProgram, ledger, signal);
  }
  return { clients, trainers, gymId };
}

/** A program that outlasts the run. */
export const longProgram = { duration_weeks: 4, workouts_per_week: 3 };

/** Assigns a program that begins today. */
export function assignProgram(
  trainer: Person,
  clientId: string,
  terms: typeof longProgram,
  ledger: Ledger,
  signal: AbortSignal,
): ReturnType<typeof attempt> {
  const body = {
    client_id: clientId,
    trainer_id: trainer.id,
    name: `Program ${uuidv7()}`,
    start_date: dayOf(Date.now()),
    ...terms,
  };
  const call = (options: { headers: Readonly<Record<string, string>>; idempotencyKey: string }) =>
    trainer.api.createProgram({ body }, options);
  return attempt({ kind: 'createProgram', repeatable: true, call }, ledger, signal);
}

async function times<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  for (let i = 0; i < count; i += 1) made.push(await work());
  return made;
}
