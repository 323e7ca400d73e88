import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { matchEvents } from './match-events.ts';

describe('matchEvents', () => {
  it.each([
    { patterns: [], type: 'booking.created', matches: true },
    { patterns: ['booking.created'], type: 'booking.created', matches: true },
    { patterns: ['booking.created'], type: 'booking.created.twice', matches: false },
    { patterns: ['booking.*'], type: 'booking.created', matches: true },
    { patterns: ['booking.*'], type: 'booking.slot.taken', matches: false },
    { patterns: ['booking.**'], type: 'booking.slot.taken', matches: true },
    { patterns: ['*.created'], type: 'booking.created', matches: true },
    { patterns: ['**'], type: 'booking.created', matches: true },
    { patterns: ['bookingXcreated'], type: 'booking.created', matches: false },
    { patterns: ['user.*', 'booking.*'], type: 'booking.created', matches: true },
    { patterns: ['booking'], type: 'booking.created', matches: false },
    { patterns: ['book.ng.created'], type: 'booking.created', matches: false },
  ])('$patterns matches $type: $matches', ({ patterns, type, matches }) => {
    expect(matchEvents(patterns)(type)).toBe(matches);
  });

  it('means what a regular expression would say', () => {
    const word = fc.constantFrom('a', 'b', 'ab');
    const type = fc.array(word, { minLength: 1, maxLength: 5 });
    const pattern = fc.array(fc.oneof(word, fc.constantFrom('*', '**')), {
      minLength: 1,
      maxLength: 5,
    });
    fc.assert(
      fc.property(type, pattern, (segments, parts) => {
        const meaning = parts.map((part) => (part === '**' ? '.+' : part === '*' ? '[^.]+' : part));
        const expected = new RegExp(`^${meaning.join('[.]')}$`).test(segments.join('.'));
        expect(matchEvents([parts.join('.')])(segments.join('.'))).toBe(expected);
      }),
    );
  });
});
