/** An event as its publisher has recorded it. */
export interface RecordedEvent {
  readonly publisher: string;
  /** Rises with the order of commits within a key. */
  readonly row: number;
  readonly event_id: string;
  readonly type: string;
  readonly key: string;
  readonly correlation_id: string;
  readonly causation_id: string | null;
  /** Who did it, as far as the event says. */
  readonly actor_id: string | null;
  /** The ids in its data that decide what comes of it. */
  readonly client_id: string | null;
  readonly trainer_id: string | null;
  readonly cancelled_by: string | null;
  readonly booking_id: string | null;
  readonly program_id: string | null;
  readonly published: boolean;
  /** Whether it stands in the log, or was trimmed from it after everybody had read it. */
  readonly inLog: boolean;
}

/** What a group does about an event; `handled` where its inbox alone tells. */
export type EffectKind = 'handled' | 'workout log' | 'achievement' | 'notification' | 'delivery';

/** One time that a group did what it does about an event. */
export interface Effect {
  readonly group: string;
  readonly kind: EffectKind;
  /** Sorts by the order of effects within the group; null where it keeps none. */
  readonly position: string | null;
  /** What else it is about when there is no such event. */
  readonly event_id: string;
  /** Whom it is for, when it is for somebody. */
  readonly recipient: string | null;
}

/** A message to somebody, as notification has recorded it. */
export interface Delivery {
  readonly id: string;
  readonly event_id: string;
  readonly user_id: string;
  readonly status: string;
  readonly reason: string | null;
  readonly attempts: number;
}

/** A mail that the provider has taken. */
export interface Mail {
  /** Of the delivery that it says it is. */
  readonly delivery_id: string;
  readonly attempt: number;
  readonly to: readonly string[];
}

/** A program that workouts were logged for. */
export interface LoggedProgram {
  readonly id: string;
  readonly status: string;
  /** Workouts that it asks for, and that were logged for it. */
  readonly asked: number;
  readonly logged: number;
  /** How often its completion is in the outbox. */
  readonly completions: number;
}

/** A client who has logged workouts, or earned something by them. */
export interface LoggingClient {
  readonly id: string;
  readonly logged: number;
  /** What was earned by so many workouts, and how often that is in the outbox. */
  readonly awards: readonly { readonly tier: number; readonly told: number }[];
}

/** Everything that the checker looks at besides the ledger. */
export interface Facts {
  /** Those that receive events. */
  readonly groups: readonly string[];
  readonly events: readonly RecordedEvent[];
  readonly effects: readonly Effect[];
  readonly deliveries: readonly Delivery[];
  readonly mails: readonly Mail[];
  /** Whether the provider knows a mail again. */
  readonly deduplicates: boolean;
  /** Where everybody gets their mails, by the id of the user. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Status of the rows that operations have made or changed, by id. */
  readonly rows: ReadonlyMap<string, string>;
  /** The operations that logged workouts are of, as their notes say, each as often as there are such logs. */
  readonly workouts: readonly string[];
  readonly programs: readonly LoggedProgram[];
  readonly clients: readonly LoggingClient[];
  /** What should have been dealt with: 0 everywhere. */
  readonly leftovers: Readonly<
    Record<'unpublished' | 'retrying' | 'dead' | 'pending' | 'unsent' | 'unchecked', number>
  >;
}
