import type { CategoryPreferences, QuietHours } from '@fitsync/contracts/notification';

/** A way in which somebody is told of something outside of the app. */
export type Channel = 'email' | 'sms' | 'push';

/** What choices are made for. */
export type Category = keyof CategoryPreferences;

/** What somebody has chosen. */
export interface Choices {
  readonly categories: CategoryPreferences;
  readonly quiet_hours: QuietHours | null;
  /** IANA zone of the quiet hours; null for that of the profile. */
  readonly time_zone: string | null;
}

const everything = { in_app: true, email: true, sms: false, push: true };

/** The choices of everybody who has made none. */
export const defaultChoices: Choices = {
  categories: {
    bookings: everything,
    reminders: { ...everything, sms: true },
    programs: everything,
    achievements: everything,
    progress: { in_app: true, email: false, sms: false, push: false },
  },
  quiet_hours: null,
  time_zone: null,
};

const channels: readonly Channel[] = ['email', 'sms', 'push'];

/** The channels by which somebody wants to hear of a category, besides the app. */
export function chosenChannels({ categories }: Choices, category: Category): Channel[] {
  return channels.filter((channel) => categories[category][channel]);
}
