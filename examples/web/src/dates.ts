// Days are `YYYY-MM-DD` and times `HH:MM:SS`, on the calendar and the clock of the gym, as the platform has them.

const formats = {
  weekday: new Intl.DateTimeFormat('en', { weekday: 'short', timeZone: 'UTC' }),
  short: new Intl.DateTimeFormat('en', { day: 'numeric', month: 'short', timeZone: 'UTC' }),
  long: new Intl.DateTimeFormat('en', { dateStyle: 'full', timeZone: 'UTC' }),
};

export const formatDay = (date: string, format: keyof typeof formats): string =>
  formats[format].format(new Date(date));

/** The day where the user is; Swedes write it as ISO does. */
export const today = (): string => new Date().toLocaleDateString('sv-SE');

export const addDays = (date: string, days: number): string =>
  new Date(Date.parse(date) + days * 86_400_000).toISOString().slice(0, 'YYYY-MM-DD'.length);

export const mondayOf = (date: string): string =>
  addDays(date, -((new Date(date).getUTCDay() + 6) % 7));

/** Hours since midnight. */
export function hoursOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour + minute / 60;
}
