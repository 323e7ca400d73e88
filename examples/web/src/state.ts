import type { Booking, Gym, Open, User } from '@fitsync/sdk';

/** What the page shows; it is drawn anew whenever this changes. */
export interface State {
  readonly me?: Open<User>;
  /** The first day of the week that is shown, and what takes place in it. */
  readonly monday: string;
  readonly bookings: readonly Open<Booking>[];
  /** Whom one may have a session with: trainers for clients, clients for trainers. */
  readonly partners: readonly Open<User>[];
  readonly gyms: readonly Open<Gym>[];
  /** Whether changes arrive as they happen, and what others did last. */
  readonly isLive: boolean;
  readonly news?: string;
  /** What went wrong, in plain words. */
  readonly problem?: string;
}

/** What users do. */
export interface Actions {
  readonly signIn: (fields: Fields) => Promise<void>;
  readonly signOut: () => Promise<void>;
  readonly show: (monday: string) => Promise<void>;
  readonly book: (fields: Fields) => Promise<void>;
  readonly cancel: (booking: Open<Booking>) => Promise<void>;
}

/** The fields of a form by their names. */
export type Fields = Readonly<Record<string, string>>;

/** Hands over the fields of a form when it is submitted. */
export const submits =
  (action: (fields: Fields) => Promise<void>) =>
  (event: SubmitEvent): void => {
    event.preventDefault();
    if (!(event.target instanceof HTMLFormElement)) return;
    const fields: Record<string, string> = {};
    for (const [name, value] of new FormData(event.target)) {
      if (typeof value === 'string') fields[name] = value;
    }
    void action(fields);
  };
