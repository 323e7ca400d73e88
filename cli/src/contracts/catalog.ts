import type {
  EventDescriptor,
  EventValidators,
  Envelope,
  OperationDescriptor,
  ServiceContract,
} from '@fitsync/descriptor';

/** An event of the catalogue with all that is known about it. */
export interface CatalogEvent extends EventDescriptor {
  readonly validators: EventValidators;
  /** A whole valid message. */
  readonly example: Envelope;
}

type OperationExamples = Readonly<Record<string, { readonly input: object }>>;

/** Every operation of every service. */
export async function loadOperations(): Promise<readonly OperationDescriptor[]> {
  const { platform } = await import('@fitsync/contracts/platform');
  return Object.values(platform).flatMap(({ operations }) =>
    Object.values<OperationDescriptor>(operations),
  );
}

/** The operations that a client of this type has, by name. */
export async function loadDescriptors<Operations extends object>(): Promise<
  Record<keyof Operations, OperationDescriptor>
> {
  const operations = (await loadOperations()).map((one) => [one.operationId, one]);
  // All operations are there, and their descriptors are generated together with their types.
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion
  return Object.fromEntries(operations) as Record<keyof Operations, OperationDescriptor>;
}

/** The contract of a service, with the validators. */
export async function loadContract(service: string): Promise<ServiceContract> {
  const { loadContract: loaders } = await import('@fitsync/contracts/platform');
  return pick<() => Promise<ServiceContract>>(loaders, service)();
}

/** An input of the operation that the contract accepts. */
export async function loadOperationExample({
  service,
  operationId,
}: OperationDescriptor): Promise<Record<string, unknown>> {
  const { loadExamples } = await import('@fitsync/contracts/platform');
  const examples = await pick<() => Promise<OperationExamples>>(loadExamples, service)();
  return { ...pick(examples, operationId).input };
}

/** Every event, in the order of their names. */
export async function loadEvents(): Promise<readonly CatalogEvent[]> {
  const { eventExamples, events, eventValidators } = await import('@fitsync/contracts/events');
  return Object.values<EventDescriptor>(events)
    .map((event) => ({
      ...event,
      validators: pick<EventValidators>(eventValidators, event.type),
      example: pick<Envelope>(eventExamples, event.type),
    }))
    .sort((a, b) => (a.type < b.type ? -1 : 1));
}

/** An entry of a generated map by a name that was read from another generated map. */
function pick<Entry>(map: Readonly<Record<string, Entry>>, name: string): Entry {
  const entry = Object.hasOwn(map, name) ? map[name] : undefined;
  if (entry === undefined) throw new Error(`the generated code has no ${name}`);
  return entry;
}
