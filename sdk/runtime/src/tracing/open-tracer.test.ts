import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { afterEach, expect, it, vi } from 'vitest';
import { thingContract } from '../http/service.fixture.ts';
import { openTracer } from './open-tracer.ts';
import { silentTracer } from './silent-tracer.ts';

let warnings: unknown[] = [];
const logger = { warn: (...line: unknown[]) => void warnings.push(line) };

afterEach(() => {
  warnings = [];
  vi.unstubAllEnvs();
});

const step = {
  kind: 'server',
  operation: thingContract.operations.getThing,
  correlationId: 'abcd-1234',
} as const;
const traceparent = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

/** What a collector got. */
interface Received {
  readonly request: IncomingMessage;
  readonly body: string;
}

async function startCollector() {
  const received: Received[] = [];
  const server = createServer((request, response) => {
    text(request).then(
      (body) => {
        received.push({ request, body });
        return response.end();
      },
      (error: Error) => response.destroy(error),
    );
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const { port } = server.address() as AddressInfo; // a TCP server has no other kind of address
  return { received, url: `http://127.0.0.1:${port}`, close: () => server.close() };
}

it('sends the spans that have ended before it stops, as the standard variables say', async () => {
  const collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  vi.stubEnv('OTEL_EXPORTER_OTLP_HEADERS', 'x-key=secret');
  vi.stubEnv('OTEL_SERVICE_NAME', 'renamed');
  const tracer = await openTracer({ service: 'thing', protocol: 'http/protobuf', logger });
  const span = tracer.start(step, { traceparent, tracestate: 'vendor=1' });
  expect(span.traceId).toBe('0af7651916cd43dd8448eb211c80319c');
  expect(span.context.tracestate).toBe('vendor=1');
  span.end({ status: 500, error: 'internal_error' });
  tracer.start(step, span.context);
  await tracer.stop();
  collector.close();

  expect(collector.received).toHaveLength(1);
  const { request, body } = collector.received[0]!;
  expect(request.url).toBe('/v1/traces');
  expect(request.headers).toMatchObject({
    'content-type': 'application/x-protobuf',
    'x-key': 'secret',
  });
  expect(body).toContain('getThing');
  expect(body).toContain('renamed');
  expect(body.match(/getThing/g)).toHaveLength(1);
  expect(warnings).toEqual([]);
});

it('leaves out what is not sampled, and says so to others', async () => {
  const collector = await startCollector();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', collector.url);
  vi.stubEnv('OTEL_TRACES_SAMPLER', 'parentbased_always_off');
  const tracer = await openTracer({ service: 'thing', protocol: 'http/json', logger });
  const span = tracer.start(step, undefined);
  expect(span.context.traceparent).toMatch(/-00$/);
  span.end();
  await tracer.stop();
  collector.close();
  expect(collector.received).toEqual([]);
});

it('warns when nobody takes the spans', async () => {
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', 'http://127.0.0.1:1');
  vi.stubEnv('OTEL_EXPORTER_OTLP_TIMEOUT', '100');
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '10');
  const tracer = await openTracer({ service: 'thing', protocol: 'http/json', logger });
  tracer.start(step, undefined).end();
  await expect.poll(() => warnings).toContainEqual([expect.anything(), 'traces are not sent']);
  await tracer.stop();
});

it('sends nothing, and loads nothing, when nobody is to be told', async () => {
  const tracer = await openTracer({
    service: 'thing',
    protocol: undefined,
    logger,
  });
  expect(tracer).toBe(silentTracer);
});
