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
  /** A second that comes soon, free for both people. Gives also when it starts. */
  soon(people: readonly string[]): { readonly slot: Slot; readonly startsAt: number };
}

/** Soon enough to be completed in the same run, late enough to be booked in spite of some trouble. */
const notice = 4 * second;

/** Makes the book of times for a run. */
export function createSlots(now: () => number): Slots {
  let given = 0;
  const nextFree = new Map<string, number>();
  const firstDay = Math.ceil(now() / day) * day + day;
  return {
    later() {
      const start = firstDay + given * minute;
      given += 1;
      // A minute that ends at midnight would end before it starts, on the clock.
      return (start + minute) % day === 0 ? this.later() : toSlot(start, start + minute);
    },
    soon(people) {
      const free = people.map((person) => nextFree.get(person) ?? 0);
      const earliest = Math.ceil((now() + notice) / second) * second;
      let startsAt = Math.max(earliest, ...free);
      if ((startsAt + second) % day === 0) startsAt += second;
      for (const person of people) nextFree.set(person, startsAt + second);
      return { slot: toSlot(startsAt, startsAt + second), startsAt };
    },
  };
}

function toSlot(start: number, end: number): Slot {
  const from = new Date(start).toISOString();
  const until = new Date(end).toISOString();
  return {
    booking_date: from.slice(0, 'YYYY-MM-DD'.length),
    start_time: from.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length),
    end_time: until.slice('YYYY-MM-DDT'.length, 'YYYY-MM-DDTHH:MM:SS'.length),
  };
}
