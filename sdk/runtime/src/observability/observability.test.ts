import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { thingContract } from '../http/service.fixture.ts';
import type { Observation } from '../http/index.ts';
import { internalError, notFound, Problem } from '../problem/index.ts';
import {
  createLogger,
  createMetrics,
  createRequestLog,
  nextTraceparent,
  parseTraceparent,
} from './index.ts';

const trace = '00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01';

function observe(status: number, problem?: Problem): Observation {
  return {
    operation: thingContract.operations.getThing,
    request: { method: 'GET', headers: { traceparent: trace } } as unknown as IncomingMessage,
    caller: { kind: 'user', id: 'u1', role: 'client', sessionId: 's1' },
    correlationId: 'abcd-1234',
    status,
    seconds: 0.0123,
    problem,
  };
}

function captureLog() {
  const lines: Record<string, unknown>[] = [];
  const destination = {
    write: (line: string) => {
      const parsed: unknown = JSON.parse(line);
      lines.push(parsed as Record<string, unknown>);
    },
  };
  return { lines, logger: createLogger({ service: 'thing', level: 'info', destination }) };
}

describe('parseTraceparent', () => {
  it('reads what the standard allows', () => {
    expect(parseTraceparent(trace)).toEqual({
      traceId: '0af7651916cd43dd8448eb211c80319c',
      parentId: 'b7ad6b7169203331',
      sampled: true,
    });
    expect(parseTraceparent(trace.replace(/01$/, '00'))?.sampled).toBe(false);
    expect(parseTraceparent(trace.replace(/^00/, '01') + '-more')).not.toBeNull();
  });

  it.each([
    undefined,
    '',
    'x',
    trace.toUpperCase(),
    `${trace}-more`,
    trace.replace(/^00/, 'ff'),
    trace.replace('0af7651916cd43dd8448eb211c80319c', '0'.repeat(32)),
    trace.replace('b7ad6b7169203331', '0'.repeat(16)),
  ])('refuses %s', (header) => {
    expect(parseTraceparent(header)).toBeNull();
  });
});

describe('nextTraceparent', () => {
  it('goes on in the same trace with a span of its own', () => {
    const next = parseTraceparent(nextTraceparent(trace));
    expect(next).toMatchObject({ traceId: '0af7651916cd43dd8448eb211c80319c', sampled: true });
    expect(next?.parentId).not.toBe('b7ad6b7169203331');
  });

  it('starts a trace where there is none', () => {
    const [first, second] = [nextTraceparent(), nextTraceparent('nonsense')];
    expect(parseTraceparent(first)).not.toBeNull();
    expect(parseTraceparent(second)?.traceId).not.toBe(parseTraceparent(first)?.traceId);
  });
});

describe('createLogger', () => {
  it('writes one JSON object per line, whatever the text holds', () => {
    const { lines, logger } = captureLog();
    logger.info({ name: 'a\n{"level":"fatal"}\u001B[31m' }, 'b\nc');
    expect(lines).toEqual([
      {
        level: 'info',
        time: expect.stringMatching(/Z$/) as unknown,
        service: 'thing',
        name: 'a\n{"level":"fatal"}\u001B[31m',
        msg: 'b\nc',
      },
    ]);
  });

  it('hides secrets and contact data', () => {
    const { lines, logger } = captureLog();
    const secret = 'canary-0815';
    logger.info({
      password: secret,
      headers: { authorization: secret, 'x-service-authorization': secret },
      body: { user: { email: secret, phone: secret }, refresh_token: secret },
    });
    expect(JSON.stringify(lines)).not.toContain(secret);
    expect(lines[0]).toMatchObject({ password: '[redacted]' });
  });

  it('takes only known fields of errors, with their causes', () => {
    const { lines, logger } = captureLog();
    const cause = Object.assign(new Error('duplicate key'), {
      code: '23505',
      detail: 'Key (email)=(ada@example.com) already exists.',
    });
    logger.error({ err: new Error('cannot store', { cause }) }, 'failed');
    expect(lines[0]).toMatchObject({
      err: { message: 'cannot store', cause: { message: 'duplicate key', code: '23505' } },
    });
    expect(JSON.stringify(lines)).not.toContain('ada@example.com');
  });
});

describe('createRequestLog', () => {
  it('writes one line per request', () => {
    const { lines, logger } = captureLog();
    createRequestLog(logger)(observe(404, new Problem(notFound, 'There is none.')));
    expect(lines).toEqual([
      expect.objectContaining({
        level: 'info',
        correlation_id: 'abcd-1234',
        trace_id: '0af7651916cd43dd8448eb211c80319c',
        operation: 'getThing',
        route: '/api/things/{id}',
        status: 404,
        ms: 12.3,
        actor: 'client:u1',
        code: 'not_found',
      }),
    ]);
  });

  it('tells what was thrown when the failure is ours', () => {
    const { lines, logger } = captureLog();
    const cause = new Error('no connection');
    createRequestLog(logger)(observe(500, new Problem(internalError, 'Later.', { cause })));
    expect(lines[0]).toMatchObject({ level: 'error', err: { message: 'no connection' } });
  });
});

describe('createMetrics', () => {
  it('counts requests by route, status and problem', async () => {
    const { observeRequest, countViolation, registry } = createMetrics(thingContract);
    observeRequest(observe(200));
    observeRequest(observe(200));
    observeRequest(observe(404, new Problem(notFound, 'There is none.')));
    countViolation({ operationId: 'getThing', status: 200, message: 'x' });
    const text = await registry.metrics();
    expect(text).toContain(
      'fitsync_http_request_duration_seconds_count{service="thing",method="GET",route="/api/things/{id}",status="200"} 2',
    );
    expect(text).toContain(
      'fitsync_errors_total{endpoint="getThing",code="not_found",service="thing"} 1',
    );
    expect(text).toContain('fitsync_contract_violations_total{endpoint="getThing"');
    expect(text).toMatch(/fitsync_build_info\{node="[\d.]+",tzdata="\w+",contract_hash="\w{12}"/);
  });
});
