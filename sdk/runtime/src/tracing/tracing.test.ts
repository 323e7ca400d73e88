import { describe, expect, it } from 'vitest';
import { thingContract } from '../http/service.fixture.ts';
import { describeEnding, describeStep } from './describe-step.ts';
import { readTraceContext, silentTracer, traceIdOf } from './index.ts';
import { parseTraceparent } from './trace-context.ts';
import type { Step } from './tracer.ts';

const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';
const operation = thingContract.operations.getThing;
const server: Step = { kind: 'server', operation, correlationId: 'abcd-1234' };
const client: Step = { kind: 'client', operation, correlationId: 'abcd-1234' };

describe('parseTraceparent', () => {
  it('reads what the standard allows', () => {
    expect(parseTraceparent(traceparent)).toEqual({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentId: 'b7ad6b7169203331',
      sampled: true,
    });
    expect(parseTraceparent(traceparent.replace(/01$/, '00'))?.sampled).toBe(false);
    expect(parseTraceparent(traceparent.replace(/^00/, '01') + '-more')).not.toBeNull();
  });

  it.each([
    undefined,
    '',
    'x',
    traceparent.toUpperCase(),
    `${traceparent}-more`,
    traceparent.replace(/^00/, 'ff'),
    traceparent.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    traceparent.replace('b7ad6b7169203331', '0'.repeat(16)),
  ])('refuses %s', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });
});

describe('silentTracer', () => {
  it('goes on in the trace of the request with a place of its own, and passes its state on', () => {
    const origin = readTraceContext({ traceparent, tracestate: 'vendor=1' });
    const { traceId, context } = silentTracer.start(server, origin);
    expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(traceIdOf(context.traceparent)).toBe(traceId);
    expect(context.traceparent).not.toBe(traceparent);
    expect(context.tracestate).toBe('vendor=1');
  });

  it.each([
    client,
    { kind: 'producer', type: 'loan.made', eventId: 'e', correlationId: 'c' },
  ] as const)('leaves what is a part of a request at the place of the request', (step) => {
    const origin = { traceparent, tracestate: 'vendor=1', correlationId: 'abcd-1234' };
    const { traceId, context } = silentTracer.start(step, origin);
    expect(traceId).toBe('0af7651916cd43dd8448eb211c80319c');
    expect(context).toEqual({ traceparent, tracestate: 'vendor=1' });
    expect(parseTraceparent(silentTracer.start(step, undefined).context.traceparent)).not.toBe(
      null,
    );
  });

  it('keeps to what the caller decided about sampling', () => {
    const origin = { traceparent: traceparent.replace(/01$/, '00') };
    expect(silentTracer.start(server, origin).context.traceparent).toMatch(/-00$/);
  });

  it('starts a trace where there is none, without the state of one that is not understood', () => {
    const [first, second] = [undefined, { traceparent: 'nonsense', tracestate: 'vendor=1' }].map(
      (origin) => silentTracer.start(server, origin),
    );
    expect(parseTraceparent(first?.context.traceparent)).not.toBeNull();
    expect(second?.traceId).not.toBe(first?.traceId);
    expect(second?.context).not.toHaveProperty('tracestate');
  });

  it('passes no state on that is longer than the standard wants', () => {
    const origin = { traceparent, tracestate: `vendor=${'1'.repeat(512)}` };
    expect(silentTracer.start(server, origin).context).not.toHaveProperty('tracestate');
  });
});

describe('describeStep', () => {
  it('names steps by the contract', () => {
    const event = { type: 'loan.made', eventId: 'e', correlationId: 'abcd-1234' };
    const names = [
      server,
      client,
      { kind: 'producer', ...event } as const,
      { kind: 'consumer', ...event, group: 'shelves' } as const,
    ].map((step) => describeStep(step).name);
    expect(names).toEqual(['getThing', 'getThing', 'publish loan.made', 'process loan.made']);
  });

  it.each([server, client])('tells the correlation id of %o', (step) => {
    expect(describeStep(step).attributes['fitsync.correlation_id']).toBe('abcd-1234');
  });
});

describe('describeEnding', () => {
  it.each([
    [server, { status: 404, error: 'not_found' }, undefined],
    [client, { status: 404 }, '404'],
    [server, { status: 500, error: 'internal_error' }, 'internal_error'],
    [client, { error: 'timeout' }, 'timeout'],
    [client, { status: 200 }, undefined],
  ])('%o with %o has failed: %s', (step, ending, error) => {
    const { attributes, failed } = describeEnding(step, ending);
    expect(attributes['error.type']).toBe(error);
    expect(failed).toBe(error !== undefined);
  });
});
