const inWords = { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' } as const;

/** A calendar day in words: `Monday 30 November 2026`. */
export function dayText(date: string): string {
  return dayOfText(`${date}T00:00:00Z`, 'UTC');
}

/** The day of an instant in a zone, in words. */
export function dayOfText(instant: string, timeZone: string): string {
  const day = new Intl.DateTimeFormat('en-GB', { ...inWords, timeZone });
  return day.format(new Date(instant)).replace(',', '');
}

/** A time of day without seconds: `14:00`. */
export function clockText(time: string): string {
  return time.slice(0, 5);
}

/** A session on the wall clock of its gym. */
export interface WallClockTime {
  readonly date: string;
  readonly start_time: string;
  readonly end_time?: string | undefined;
  /** IANA zone of the gym; absent while it is not known. */
  readonly time_zone?: string | undefined;
}

/** When a session is: `Monday 30 November 2026, 14:00 to 15:00 (Europe/Berlin)`. */
export function sessionTimeText({ date, start_time, end_time, time_zone }: WallClockTime): string {
  const until = end_time === undefined ? '' : ` to ${clockText(end_time)}`;
  const zone = time_zone === undefined ? '' : ` (${time_zone})`;
  return `${dayText(date)}, ${clockText(start_time)}${until}${zone}`;
}
