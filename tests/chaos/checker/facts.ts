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
  readonly published: boolean;
  /** Whether it stands in the log, or was trimmed from it after everybody had read it. */
  readonly inLog: boolean;
}

/** One time that a group did what it does about an event. */
export interface Effect {
  readonly group: string;
  /** Rises with the order of effects within the group; null where the group keeps no order. */
  readonly position: number | null;
  readonly event_id: string;
}

/** Everything that the checker looks at besides the ledger. */
export interface Facts {
  readonly events: readonly RecordedEvent[];
  readonly effects: readonly Effect[];
  /** Status of the rows that operations have made or changed, by id. */
  readonly rows: ReadonlyMap<string, string>;
  /** What should have been dealt with: 0 everywhere. */
  readonly leftovers: Readonly<Record<'unpublished' | 'retrying' | 'dead' | 'pending', number>>;
}
