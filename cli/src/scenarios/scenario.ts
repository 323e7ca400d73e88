import type { ProgressOperations } from '@fitsync/contracts/progress';
import type { ScheduleOperations } from '@fitsync/contracts/schedule';
import type { TrainingOperations } from '@fitsync/contracts/training';
import type { CallOptions, Client } from '@fitsync/descriptor';

/** What people do in scenarios. */
export type ScenarioOperations = TrainingOperations & ScheduleOperations & ProgressOperations;

/** Somebody who is signed in at the gateway. */
export interface Actor {
  readonly id: string;
  readonly email: string;
  readonly api: Client<ScenarioOperations>;
}

/** Who takes part: a trainer, and a client who is new each time, so that nothing is in the way. */
export interface Cast {
  readonly client: Actor;
  readonly trainer: Actor;
}

/** One thing that somebody does, and what has to be told of it. */
export interface Act<T> {
  /** In words: `the client books a session`. */
  readonly title: string;
  /** Names of the events that it leads to, directly or by other events. */
  readonly expects: readonly string[];
  /** Makes the call; the options tie it to what it sets off. */
  readonly call: (options: CallOptions) => Promise<T>;
}

/** Where acts are performed, one after the other; gives what the call gave. */
export type Perform = <T>(act: Act<T>) => Promise<T>;

/** Something that is told by itself, when its time has come. */
export interface Sequel {
  /** In words: `both are reminded of it`. */
  readonly title: string;
  /** Name of the event. */
  readonly type: string;
  /** Whether the event is about what has been done. */
  readonly isAbout: (data: object) => boolean;
}

/** Waits for what is told by itself. */
export type WaitFor = (sequel: Sequel) => Promise<void>;

/** A whole flow through the real API. */
export interface Scenario {
  readonly summary: string;
  readonly play: (cast: Cast, perform: Perform, waitFor: WaitFor) => Promise<void>;
}
