import type { Achievement } from '@fitsync/contracts/progress';
import type { Booking } from '@fitsync/contracts/schedule';
import type { Program } from '@fitsync/contracts/training';
import type { Part } from '../recipients.ts';

/** What is told of a session. */
export type BookingFacts = Pick<
  Booking,
  'booking_date' | 'start_time' | 'end_time' | 'time_zone' | 'starts_at' | 'status'
>;

/** What is told of a program. */
export type ProgramFacts = Pick<Program, 'name' | 'start_date' | 'duration_weeks'>;

/** What is told of an achievement that its event does not say. */
export type AchievementFacts = Pick<Achievement, 'earned_at'>;

/** Whom and what an event is about. */
export interface Subject {
  readonly client_id: string;
  readonly trainer_id?: string | undefined;
  readonly booking_id?: string | undefined;
  readonly program_id?: string | undefined;
  readonly achievement_id?: string | undefined;
}

/** What others know about that; absent is what could not be had. */
export interface Background {
  readonly client_name?: string | undefined;
  readonly trainer_name?: string | undefined;
  readonly booking?: BookingFacts | undefined;
  readonly program?: ProgramFacts | undefined;
  readonly achievement?: AchievementFacts | undefined;
  /** IANA zone that the days of the client are told in. */
  readonly client_time_zone?: string | undefined;
}

/** An event as it is told to somebody: what messages are written from. */
export interface Story<Data extends object> extends Background {
  /** The payload of the event. */
  readonly data: Data;
  /** In which part the reader has to do with it. */
  readonly part: Part;
}

/** What a program is called whose name cannot be had. */
export const unknownProgram = 'Training Program';

const unknownUser = 'Unknown User';

/** The name of the reader. */
export function readerName({ part, client_name, trainer_name }: Story<object>): string {
  return (part === 'client' ? client_name : trainer_name) ?? unknownUser;
}

/** The name of the other one: the trainer for the client, the client for the trainer. */
export function otherName({ part, client_name, trainer_name }: Story<object>): string {
  return (part === 'client' ? trainer_name : client_name) ?? unknownUser;
}
