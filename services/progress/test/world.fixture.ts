import type { Booking } from '@fitsync/contracts/schedule';
import type { Program } from '@fitsync/contracts/training';
import type { UserCaller } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';

/** Somebody, as the user service knows them. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly role: 'client' | 'trainer' | 'admin';
  readonly time_zone: string;
  /** The person as the one who calls. */
  readonly caller: UserCaller;
}

/** What other services know: each test adds its own, so that tests do not meet. */
export interface World {
  readonly people: Map<string, Person>;
  readonly programs: Map<string, Program>;
  readonly bookings: Map<string, Booking>;
  addPerson(role: Person['role'], time_zone?: string): Person;
  /** An active program: four weeks from Monday 2026-11-02, two workouts a week, unless told otherwise. */
  addProgram(client: Person, trainer: Person, facts?: Partial<Program>): Program;
  /** A confirmed session on 2026-11-20 from 13:00 to 14:00 UTC, unless told otherwise. */
  addBooking(client: Person, trainer: Person, facts?: Partial<Booking>): Booking;
}

const made = '2026-10-05T08:00:00.000Z';

/** Makes an empty world. */
export function createWorld(): World {
  const people = new Map<string, Person>();
  const programs = new Map<string, Program>();
  const bookings = new Map<string, Booking>();
  return {
    people,
    programs,
    bookings,
    addPerson(role, time_zone = 'Europe/Berlin') {
      const id = uuidv7();
      const caller = { kind: 'user', id, role, sessionId: uuidv7() } as const;
      const person = { id, name: `${role} ${people.size + 1}`, role, time_zone, caller };
      people.set(id, person);
      return person;
    },
    addProgram(client, trainer, facts = {}) {
      const program: Program = {
        id: uuidv7(),
        client_id: client.id,
        trainer_id: trainer.id,
        workout_plan_id: null,
        diet_plan_id: null,
        name: 'Four weeks to strong',
        start_date: '2026-11-02',
        duration_weeks: 4,
        workouts_per_week: 2,
        goals: [],
        status: 'active',
        adherence_rate: null,
        completion_date: null,
        version: 1,
        created_at: made,
        updated_at: made,
        ...facts,
      };
      programs.set(program.id, program);
      return program;
    },
    addBooking(client, trainer, facts = {}) {
      const booking: Booking = {
        id: uuidv7(),
        client_id: client.id,
        trainer_id: trainer.id,
        gym_id: '0193a000-0000-7000-8000-000000000010',
        booking_date: '2026-11-20',
        start_time: '14:00:00',
        end_time: '15:00:00',
        time_zone: 'Europe/Berlin',
        starts_at: '2026-11-20T13:00:00.000Z',
        ends_at: '2026-11-20T14:00:00.000Z',
        type: 'one_on_one',
        status: 'confirmed',
        notes: null,
        trainer_notes: null,
        cancellation_reason: null,
        cancelled_by: null,
        version: 1,
        created_at: made,
        updated_at: made,
        ...facts,
      };
      bookings.set(booking.id, booking);
      return booking;
    },
  };
}
