import { isRecord, parseAssignment, setPath, toValue } from '../input/assignments.ts';
import type { CatalogEvent } from './catalog.ts';
import { check, type InputError } from './violations.ts';

/** An event that somebody wants to publish: its payload, and the rest of the envelope if given. */
export interface EventDraft {
  readonly data: unknown;
  /** Present when a whole envelope was given. */
  readonly envelope?: Readonly<Record<string, unknown>>;
}

/** Takes a payload or a whole envelope, and sets single fields of it: `data.price=50`. */
export function buildEvent(
  event: CatalogEvent,
  value: unknown,
  assignments: readonly string[],
): EventDraft {
  const isEnvelope = isRecord(value) && 'event' in value && 'data' in value;
  let document: unknown = isEnvelope ? value : { data: value };
  for (const { path, text } of assignments.map(parseAssignment)) {
    document = setPath(document, path, toValue(text));
  }
  const fields = isRecord(document) ? document : {};
  const { data } = fields;
  return isEnvelope || Object.keys(fields).some((name) => name !== 'data')
    ? { data, envelope: { ...fields, event: fields['event'] ?? event.type } }
    : { data };
}

/** Everything in the draft that breaks the contract. */
export function checkEvent(
  { validators }: CatalogEvent,
  { data, envelope }: EventDraft,
): InputError[] {
  return envelope ? check(validators.envelope, envelope, '') : check(validators.data, data, 'data');
}
