import type { Load, Waiting } from './create-lookup.ts';
import type { UserNames } from './user-names.ts';

/** Something between a client and a trainer. */
interface Shared {
  readonly client_id: string;
  readonly trainer_id: string;
}

/** Where {@link withUserNames} gets the names. */
export interface NameSource {
  readonly names: UserNames;
  /** Asks the user service. */
  readonly load: Load<string>;
  /** Whom the names are for. */
  readonly caller: Waiting;
  /** Called when a name cannot be had. */
  readonly onMissing: () => void;
}

const unknownUser = 'Unknown User';

/**
 * Adds the names of the people. A name that cannot be had is "Unknown User": a list is worth more with a gap than not at
 * all.
 */
export async function withUserNames<Item extends Shared>(
  items: readonly Item[],
  { names, load, caller, onMissing }: NameSource,
): Promise<(Item & { readonly client_name: string; readonly trainer_name: string })[]> {
  const ids = items.flatMap(({ client_id, trainer_id }) => [client_id, trainer_id]);
  const found = await names(ids, load, caller);
  if (ids.some((id) => !found.has(id))) onMissing();
  return items.map((item) => ({
    ...item,
    client_name: found.get(item.client_id) ?? unknownUser,
    trainer_name: found.get(item.trainer_id) ?? unknownUser,
  }));
}
