import type { Interaction } from '@fitsync/pacts';
import type { RecordedAnswer, RecordedMessage } from './recording.ts';

/** A way in which a provider can break its word. */
export type FaultKind =
  | 'drops a field'
  | 'renames a field'
  | 'changes a type'
  | 'changes the status'
  | 'drops a header'
  | 'changes the channel';

/** A fault that is planted in what a provider did. */
export interface Fault<Recorded> {
  readonly kind: FaultKind;
  /** Where, for people. */
  readonly place: string;
  readonly altered: Recorded;
}

/** Every fault of an answer that its consumer would notice: of each field that it reads, and of the rest of the answer. */
export function faultsOfAnswer(
  interaction: Interaction & { readonly kind: 'http' },
  answer: RecordedAnswer,
): Fault<RecordedAnswer>[] {
  const { response } = interaction.file;
  const inBody = faultsOfBody(response.body?.content, answer.body).map(({ altered, ...fault }) => ({
    ...fault,
    altered: { ...answer, body: altered },
  }));
  const headers = Object.keys(response.headers ?? {}).map((name): Fault<RecordedAnswer> => ({
    kind: 'drops a header',
    place: name,
    altered: { ...answer, headers: without(answer.headers, name.toLowerCase()) },
  }));
  const status = answer.status + 1;
  return [
    ...inBody,
    ...headers,
    { kind: 'changes the status', place: `${status}`, altered: { ...answer, status } },
  ];
}

/** The same of a message. */
export function faultsOfMessage(
  interaction: Interaction & { readonly kind: 'message' },
  message: RecordedMessage,
): Fault<RecordedMessage>[] {
  const inBody = faultsOfBody(interaction.file.contents.content, message.envelope).map(
    ({ altered, ...fault }) => ({ ...fault, altered: { ...message, envelope: altered } }),
  );
  const channel = `${message.channel}.v2`;
  return [
    ...(inBody as Fault<RecordedMessage>[]),
    { kind: 'changes the channel', place: channel, altered: { ...message, channel } },
  ];
}

type Path = readonly (string | number)[];

function faultsOfBody(read: unknown, body: unknown): Fault<unknown>[] {
  return pathsOf(read).flatMap((path) => {
    const place = path.join('.');
    return [
      { kind: 'drops a field', place, altered: change(body, path, drop) },
      { kind: 'renames a field', place, altered: change(body, path, rename) },
      { kind: 'changes a type', place, altered: change(body, path, retype) },
    ] as const;
  });
}

/** Of each field that the consumer reads; of a list, of those of its items. */
function pathsOf(read: unknown, path: Path = []): Path[] {
  if (Array.isArray(read)) return read.length === 0 ? [] : pathsOf(read[0], [...path, 0]);
  if (typeof read !== 'object' || read === null) return [];
  return Object.entries(read).flatMap(([field, inner]) => [
    [...path, field],
    ...pathsOf(inner, [...path, field]),
  ]);
}

type Change = (holder: object, field: string) => void;

const drop: Change = (holder, field) => Reflect.deleteProperty(holder, field);

const rename: Change = (holder, field) => {
  Reflect.set(holder, `${field}_new`, Reflect.get(holder, field));
  drop(holder, field);
};

const retype: Change = (holder, field) => {
  const value: unknown = Reflect.get(holder, field);
  Reflect.set(holder, field, typeof value === 'string' ? 4711 : 'of another type');
};

/** A copy that is changed at a path; of a list, in all of its items. */
function change(body: unknown, path: Path, how: Change): unknown {
  const copy: unknown = structuredClone(body);
  changeAt(copy, path, how);
  return copy;
}

function changeAt(value: unknown, [step, ...rest]: Path, how: Change): void {
  if (step === undefined || typeof value !== 'object' || value === null) return;
  if (Array.isArray(value)) {
    for (const item of value) changeAt(item, rest, how);
  } else if (rest.length === 0) {
    how(value, String(step));
  } else {
    changeAt(Reflect.get(value, step), rest, how);
  }
}

function without(
  headers: Readonly<Record<string, string>>,
  name: string,
): Readonly<Record<string, string>> {
  return Object.fromEntries(Object.entries(headers).filter(([one]) => one !== name));
}
