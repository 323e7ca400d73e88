import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { holdSession } from './hold-session.ts';
import { type Answer, demo, send, signIn } from './http.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack, startStack } from './stack.ts';
import { drawTrace, startTraceReceiver, type TraceReceiver } from './trace-receiver.ts';

const correlationId = `observe-${randomBytes(6).toString('hex')}`;
const traceId = randomBytes(16).toString('hex');
const spanId = randomBytes(8).toString('hex');
const headers = {
  'x-correlation-id': correlationId,
  traceparent: `00-${traceId}-${spanId}-01`,
  tracestate: 'vendor=1',
};

let receiver: TraceReceiver;
let started: Awaited<ReturnType<typeof startStack>>;
let stack: Stack;
let answers: Record<'refused' | 'completed', Answer>;

beforeAll(async () => {
  receiver = await startTraceReceiver();
  vi.stubEnv('OTEL_EXPORTER_OTLP_ENDPOINT', receiver.url);
  vi.stubEnv('OTEL_EXPORTER_OTLP_PROTOCOL', 'http/json');
  vi.stubEnv('OTEL_BSP_SCHEDULE_DELAY', '200');
  // For whoever runs services one by one; of a whole stack each keeps its own.
  vi.stubEnv('OTEL_SERVICE_NAME', 'everything');
  started = await startStack();
  stack = await joinStack(started);
  const trainer = await signIn(stack.gatewayUrl, demo.trainer.email);
  const { client, session } = await holdSession(stack.gatewayUrl, trainer, headers);
  const again = { token: client, headers, body: session };
  const refused = await send('POST', `${stack.gatewayUrl}/api/bookings`, again);
  const completing = `${stack.gatewayUrl}/api/bookings/${session.id as string}/complete`;
  const completed = await send('PUT', completing, { token: trainer, headers });
  answers = { refused, completed };
});
afterAll(async () => {
  await started.stop();
  receiver.close();
});

const expectedTrace = `
gateway SERVER completeBooking
  gateway CLIENT completeBooking
    schedule SERVER completeBooking
      schedule PRODUCER publish booking.completed
        notification CONSUMER process booking.completed
          notification CLIENT batchGetUsers
            user SERVER batchGetUsers
          notification CLIENT getBooking
            schedule SERVER getBooking
        progress CONSUMER process booking.completed
          progress CLIENT getBooking
            schedule SERVER getBooking
          progress CLIENT listActivePrograms
            training SERVER listActivePrograms
gateway SERVER createBooking
  gateway CLIENT createBooking
    schedule SERVER createBooking
gateway SERVER createBooking
  gateway CLIENT createBooking
    schedule SERVER createBooking
      schedule CLIENT getRoleInfo
        user SERVER getRoleInfo
      schedule CLIENT getUser
        user SERVER getUser
      schedule CLIENT getUser
        user SERVER getUser
      schedule CLIENT listActivePrograms
        training SERVER listActivePrograms
      schedule PRODUCER publish booking.created
        notification CONSUMER process booking.created
          notification CLIENT batchGetUsers
            user SERVER batchGetUsers
          notification CLIENT getBooking
            schedule SERVER getBooking
`;

/** The lines of all logs that belong to the request, by service. */
async function logLines(): Promise<Record<string, Record<string, unknown>[]>> {
  const folder = join(started.folder, '.fitsync', 'logs');
  const lines: Record<string, Record<string, unknown>[]> = {};
  for (const file of await readdir(folder)) {
    const found = (await readFile(join(folder, file), 'utf8'))
      .split('\n')
      .filter((line) => line.includes(correlationId))
      .map((line) => JSON.parse(line) as Record<string, unknown>);
    if (found.length > 0) lines[file.replace(/\.log$/, '')] = found;
  }
  return lines;
}

it('keeps its correlation id in answers, problems, events and all logs', async () => {
  const { refused, completed } = answers;
  expect(completed.status).toBe(200);
  expect(completed.headers.get('x-correlation-id')).toBe(correlationId);
  expect(refused.status).toBeGreaterThanOrEqual(400);
  expect(refused.body.correlation_id).toBe(correlationId);

  const { stdout } = await stack.run('events', 'trace', correlationId, '--json');
  expect(stdout).toContain('booking.created');
  expect(stdout).toContain('booking.completed');

  const lines = await soon(async () => {
    const found = await logLines();
    expect(Object.keys(found).sort()).toEqual([
      'gateway',
      'notification',
      'progress',
      'schedule',
      'training',
      'user',
    ]);
    for (const consumer of ['progress', 'notification']) {
      expect(found[consumer]).toContainEqual(
        expect.objectContaining({ msg: 'event handled', type: 'booking.completed' }),
      );
    }
    return found;
  });
  for (const [service, found] of Object.entries(lines)) {
    expect(found, service).toContainEqual(
      expect.objectContaining({ correlation_id: correlationId, trace_id: traceId }),
    );
  }
});

it('is one trace across all services and consumers', async () => {
  const spans = () => receiver.spans.filter((span) => span.traceId === traceId);
  await soon(async () => {
    const trees = drawTrace(spans(), spanId);
    expect(trees).toHaveLength(3);
    expect(trees.join('\n')).toBe(expectedTrace.trim());
  });
  const all = spans();
  const seen = (name: string, kind: string) =>
    all.find((span) => span.name === name && span.kind === kind)?.attributes;
  expect(seen('completeBooking', 'SERVER')).toEqual({
    'http.request.method': 'PUT',
    'http.route': '/api/bookings/{id}/complete',
    'http.response.status_code': '200',
    'fitsync.correlation_id': correlationId,
  });
  expect(seen('listActivePrograms', 'CLIENT')).toMatchObject({
    'peer.service': 'training',
    'fitsync.correlation_id': correlationId,
  });
  expect(seen('process booking.completed', 'CONSUMER')).toMatchObject({
    'messaging.system': 'redis_streams',
    'messaging.destination.name': 'booking.completed',
    'messaging.message.conversation_id': correlationId,
  });
  const refused = all.filter(
    ({ name, attributes }) => name === 'createBooking' && attributes['error.type'],
  );
  expect(refused.map(({ service, kind }) => `${service} ${kind}`)).toEqual(['gateway CLIENT']);
  // Paths and people are nobody's business here.
  expect(JSON.stringify(all)).not.toMatch(/cascade-|carla|0193a000-/i);
});
