/** When a session takes place, in UTC. */
export interface Slot {
  readonly booking_date: string;
  readonly start_time: string;
  readonly end_time: string;
}

const minute = 60_000;
const day = 24 * 60 * minute;
const second = 1_000;

/** Gives out times that never overlap, so that a refusal is never the fault of the workload. */
export interface Slots {
  /** A minute, days ahead. */
  later(): Slot;
  /** The next time that comes soon; undefined unless all the people are free then. */
  soon(people: readonly string[]): SoonSlot | undefined;
}

/** A time during the run. */
export interface SoonSlot {
  readonly slot: Slot;
  readonly startsAt: number;
  readonly endsAt: number;
}

/** Soon enough to be completed in the same run, late enough to be booked in spite of some trouble. */
const notice = 4 * second;
/** The shortest session that counts as a minute. */
const shortest = 30 * second;

/** Makes the book of times for a run. */
export function createSlots(now: () => number): Slots {
  let given = 0;
  const nextFree = new Map<string, number>();
  // Beyond a day after the run, so that nobody is reminded during it.
  const firstDay = Math.ceil(now() / day) * day + 2 * day;
  return {
    later() {
      const start = firstDay + given * minute;
      given += 1;
      // A minute that ends at midnight would end before it starts, on the clock.
      return (start + minute) % day === 0 ? this.later() : toSlot(start, start + minute);
    },
    soon(people) {
      const startsAt = Math.ceil((now() + notice) / second) * second;
      const endsAt = startsAt + shortest;
      const isFree = people.every((person) => (nextFree.get(person) ?? 0) <= startsAt);
      if (!isFree || startsAt % day > day - 2 * shortest) return undefined;
      for (const person of people) nextFree.set(person, endsAt);
      return { slot: toSlot(startsAt, endsAt), startsAt, endsAt };
    },
  };
}

/** The day of a moment, in UTC. */
export function dayOf(moment: number): string {
  return new Date(moment).toISOString().slice(0, 'YYYY-MM-DD'.length);
}

function toSlot(start: number, end: number): Slot {
  const from = new Date(start).toISOString();
  const until = new Date(end).toISOString();
  return {
    booking_date: dayOf(start),
    start_time: from.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length),
    end_time: until.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length),
  };
}
