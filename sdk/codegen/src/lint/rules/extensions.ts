import { below } from '../../load/index.ts';
import { fieldsOf } from '../fields.ts';
import { quotedList } from '../quoted-list.ts';
import type { Finding, Rule } from '../rule.ts';

interface Extension {
  readonly accepts: (value: unknown) => boolean;
  readonly example: string;
}

const anything = (): boolean => true;

/** `x-calls`, `x-emits` and `x-worker` are judged by rules of their own. */
const onOperations: Readonly<Record<string, Extension>> = {
  'x-calls': { accepts: anything, example: 'x-calls: [getUser]' },
  'x-emits': { accepts: anything, example: 'x-emits: [booking.created]' },
  'x-cache': {
    accepts: (value) => Number.isInteger(value) && Number(value) > 0,
    example: 'x-cache: 900 (seconds)',
  },
  'x-safe': { accepts: (value) => value === true, example: 'x-safe: true' },
  'x-planned': { accepts: (value) => typeof value === 'boolean', example: 'x-planned: true' },
};
const onEventOperations: Readonly<Record<string, Extension>> = {
  'x-emits': { accepts: anything, example: 'x-emits: [achievement.earned]' },
  'x-worker': { accepts: anything, example: 'x-worker: bookingReminder' },
};
const onChannels: Readonly<Record<string, Extension>> = {
  'x-key': { accepts: (value) => typeof value === 'string', example: 'x-key: client_id' },
  'x-visible-to': { accepts: isTextByName, example: 'x-visible-to: { client: client_id }' },
};

function isTextByName(value: unknown): boolean {
  const texts = Object.values(fieldsOf(value));
  return texts.length > 0 && texts.every((text) => typeof text === 'string');
}

/** A misspelled extension would be ignored by every tool. */
export const extensions: Rule = {
  name: 'extensions',
  what: 'Operations and channels carry no extensions but ours, each with a value of its kind.',
  *check({ operations, eventOperations, channels }) {
    for (const place of operations) yield* checkExtensions(place, onOperations);
    for (const place of eventOperations) yield* checkExtensions(place, onEventOperations);
    for (const place of channels) yield* checkExtensions(place, onChannels);
  },
};

function* checkExtensions(
  {
    file,
    pointer,
    value,
  }: { file: string; pointer: string; value: Readonly<Record<string, unknown>> },
  known: Readonly<Record<string, Extension>>,
): Generator<Finding> {
  for (const [name, given] of Object.entries(value)) {
    if (!name.startsWith('x-')) continue;
    const place = { file, pointer: below(pointer, name) };
    const extension = Object.hasOwn(known, name) ? known[name] : undefined;
    if (!extension) {
      yield {
        ...place,
        message: `Nothing here reads \`${name}\`.`,
        help: `Use one of ${quotedList(Object.keys(known))}, or remove it.`,
      };
    } else if (!extension.accepts(given)) {
      yield {
        ...place,
        message: `\`${name}\` cannot be \`${JSON.stringify(given)}\`.`,
        help: `Write it like \`${extension.example}\`.`,
      };
    }
  }
}
