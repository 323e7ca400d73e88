import type { Change, Subject } from './change.ts';
import { carriedChange, changeOf } from './change.ts';
import { compareContents } from './compare-contents.ts';
import type { Place } from '../model/place.ts';
import { child } from '../model/place.ts';
import type { OperationPair, Sides } from './sides.ts';

/** Compares what an operation takes as its body. */
export function* compareRequestBodies(
  sides: Sides,
  subject: Subject,
  { before, after }: OperationPair,
): Iterable<Change> {
  const [was, is] = [before.body?.target, after.body?.target];
  const path = ['request', 'body'];
  if (was && !is) {
    const place = { path: after.file, pointer: after.pointer };
    yield changeOf(subject, 'request-body-removed', {
      what: 'takes no body any more',
      place,
      use: { path },
    });
  }
  if (is && isRequired(is) && !(was && isRequired(was))) {
    const use = { path, absent: true } as const;
    yield changeOf(subject, 'request-body-required', {
      what: 'asks for a body now',
      place: is,
      use,
    });
  } else if (is && !was) {
    yield changeOf(subject, 'request-body-added', {
      what: 'takes an optional body now',
      place: is,
    });
  } else if (is && was && isRequired(was) && !isRequired(is)) {
    yield changeOf(subject, 'request-body-optional', {
      what: 'asks for no body any more',
      place: is,
    });
  }
  if (!was || !is) return;
  const contents = compareContents({ before: was, after: is });
  for (const { mediaType, place } of contents.removed) {
    yield changeOf(subject, 'request-media-type-removed', {
      what: `takes no ${mediaType} any more`,
      place,
      use: { path: ['request', 'type'], value: mediaType },
    });
  }
  for (const { mediaType, place } of contents.added) {
    yield changeOf(subject, 'request-media-type-added', { what: `takes ${mediaType} now`, place });
  }
  const carrier = { subject, direction: 'request', part: '', label: 'body', path } as const;
  for (const change of contents.changes(sides)) yield carriedChange(carrier, change);
}

function isRequired(body: Place): boolean {
  return child(body, 'required').value === true;
}
