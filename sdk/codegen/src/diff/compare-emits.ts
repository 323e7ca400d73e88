import type { Fields } from '../lint/fields.ts';
import { stringsOf } from '../lint/fields.ts';
import type { Change, Subject } from './change.ts';
import { changeOf, placeBelow } from './change.ts';
import { without } from './pair-up.ts';

/** An operation, or the receiving of an event, that may publish events. */
interface Cause {
  readonly file: string;
  readonly pointer: string;
  readonly value: Fields;
}

/** Compares which events follow. Those who receive them are concerned, not those who call. */
export function* compareEmits(
  subject: Subject,
  { before, after }: { readonly before: Cause; readonly after: Cause },
): Iterable<Change> {
  const [was, is] = [stringsOf(before.value['x-emits']), stringsOf(after.value['x-emits'])];
  const place = placeBelow({ path: after.file, pointer: after.pointer }, 'x-emits');
  for (const event of without(was, is)) {
    const concerned = { ...subject, use: { event } };
    yield changeOf(concerned, 'emits-removed', { what: `no longer causes ${event}`, place });
  }
  for (const event of without(is, was)) {
    yield changeOf(subject, 'emits-added', { what: `may cause ${event} now`, place });
  }
}
