/** In which part somebody is told of an event. */
export type Part = 'client' | 'trainer';

/** Somebody who is told of an event. */
export interface Recipient {
  readonly user_id: string;
  readonly part: Part;
}

/** Who has to do with an event. */
export interface Concerned {
  readonly client_id: string;
  /** Absent when the trainer is not told of events of this kind. */
  readonly trainer_id?: string;
  /** Who did it, as far as that is known. */
  readonly doers: readonly (string | undefined)[];
}

/** Whom to tell: the client first, then the trainer, but nobody of what they did themselves, and nobody twice. */
export function recipientsOf({ client_id, trainer_id, doers }: Concerned): Recipient[] {
  const client: Recipient = { user_id: client_id, part: 'client' };
  const both: Recipient[] =
    trainer_id === undefined || trainer_id === client_id
      ? [client]
      : [client, { user_id: trainer_id, part: 'trainer' }];
  return both.filter(({ user_id }) => !doers.includes(user_id));
}
