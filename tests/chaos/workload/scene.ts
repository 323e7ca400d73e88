import { attempt, type Attempt, type Attempted } from './attempt.ts';
import type { Ledger } from './ledger.ts';
import type { Person } from './people.ts';
import { createPool, type Pool } from './pool.ts';
import { createSlots, type SoonSlot, type Slots } from './slots.ts';
import type { Stage } from './stage.ts';

/** What an operation needs to be asked for. */
export interface Scene extends Stage {
  readonly gatewayUrl: string;
  readonly ledger: Ledger;
  readonly signal: AbortSignal;
  readonly slots: Slots;
  readonly programs: Pool<Changeable>;
  readonly bookings: Pool<Changeable>;
  /** Sessions that take place during the run, to be completed by their trainers. */
  readonly sessions: Pool<Session>;
  /** Others, which their clients write down, and thereby complete. */
  readonly ownSessions: Pool<Session>;
  /** Sessions that were completed, to be written down. */
  readonly completed: Pool<Session>;
  readonly courses: Pool<Course>;
}

/** A row that can be changed, and who may. */
export interface Changeable {
  readonly id: string;
  readonly client: Person;
  readonly trainer: Person;
}

/** A session that takes place during the run. */
export interface Session extends Changeable, SoonSlot {}

/** A program that is completed by its last workout, and how many are left to be logged. */
export interface Course {
  readonly id: string;
  readonly client: Person;
  readonly left: number;
}

const mostOfEach = 200;

/** Makes the scene of a workload. */
export function createScene(
  stage: Stage,
  gatewayUrl: string,
  ledger: Ledger,
  signal: AbortSignal,
): Scene {
  return {
    ...stage,
    gatewayUrl,
    ledger,
    signal,
    slots: createSlots(Date.now),
    programs: createPool(mostOfEach),
    bookings: createPool(mostOfEach),
    sessions: createPool(mostOfEach),
    ownSessions: createPool(mostOfEach),
    completed: createPool(mostOfEach),
    courses: createPool(mostOfEach),
  };
}

/** Asks for a change, for the ledger of the scene, until its signal. */
export function ask(scene: Scene, attempted: Attempted): Promise<Attempt> {
  return attempt(attempted, scene.ledger, scene.signal);
}
