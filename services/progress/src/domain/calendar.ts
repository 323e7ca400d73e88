const dayMs = 24 * 60 * 60 * 1_000;

/** Tells the calendar days, `YYYY-MM-DD`, of instants in an IANA zone. Throws `RangeError` for an unknown zone. */
export function daysIn(timeZone: string): (instant: Date) => string {
  // The Swedish way to write a day is that of the contracts.
  const format = new Intl.DateTimeFormat('sv-SE', { timeZone });
  return (instant) => format.format(instant);
}

/** Days from 1970-01-01 to a day. */
export function dayNumber(day: string): number {
  return Date.parse(`${day}T00:00:00Z`) / dayMs;
}

/** The day so many days later; earlier with a negative number. */
export function addDays(day: string, days: number): string {
  const moved = new Date((dayNumber(day) + days) * dayMs);
  return moved.toISOString().slice(0, 'YYYY-MM-DD'.length);
}

/** The Monday of the week of a day. */
export function mondayOf(day: string): string {
  // 1970-01-01 was a Thursday.
  const weekday = (dayNumber(day) + 3) % 7;
  return addDays(day, -(weekday < 0 ? weekday + 7 : weekday));
}
