import type { Envelope } from '@fitsync/descriptor';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildCauseTree, type CauseNode } from './cause-tree.ts';

function envelope(id: string, second: number, causation_id?: string): Envelope {
  return {
    event: `${id}.happened`,
    event_id: id,
    timestamp: new Date(second * 1_000).toISOString(),
    correlation_id: 'corr-0001',
    ...(causation_id !== undefined && { causation_id }),
    source: 'schedule',
    data: {},
  };
}

const outline = (nodes: readonly CauseNode[]): unknown[] =>
  nodes.map(({ event_id, gap_ms, caused }) => [event_id, gap_ms, ...outline(caused)]);

const count = (nodes: readonly CauseNode[]): number =>
  nodes.reduce((sum, { caused }) => sum + 1 + count(caused), 0);

describe('buildCauseTree', () => {
  it('puts each event below what led to it, with the time between', () => {
    const events = [
      envelope('c', 3, 'a'),
      envelope('a', 1),
      envelope('b', 2, 'a'),
      envelope('d', 5, 'b'),
      envelope('e', 4),
    ];
    expect(outline(buildCauseTree(events))).toEqual([
      ['a', 0, ['b', 1_000, ['d', 3_000]], ['c', 2_000]],
      ['e', 3_000],
    ]);
  });

  it('begins anew where what led to an event is gone', () => {
    expect(outline(buildCauseTree([envelope('b', 2, 'gone')]))).toEqual([['b', 0]]);
  });

  it('shows each event once, whatever they say about each other', () => {
    const id = fc.integer({ min: 0, max: 9 }).map(String);
    const some = fc.uniqueArray(fc.tuple(id, fc.nat(100), fc.option(id, { nil: undefined })), {
      selector: ([event]) => event,
    });
    fc.assert(
      fc.property(some, (events) => {
        const tree = buildCauseTree(events.map((event) => envelope(...event)));
        expect(count(tree)).toBe(events.length);
      }),
    );
  });
});
