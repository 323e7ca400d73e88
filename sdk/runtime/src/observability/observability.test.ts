import type { IncomingMessage } from 'node:http';
import { describe, expect, it } from 'vitest';
import { thingContract } from '../http/service.fixture.ts';
import type { Observation } from '../http/index.ts';
import { internalError, notFound, Problem } from '../problem/index.ts';
import { createLogger, createMetrics, createRequestLog } from './index.ts';

function observe(status: number, problem?: Problem): Observation {
  return {
    operation: thingContract.operations.getThing,
    request: { method: 'GET', headers: {} } as unknown as IncomingMessage,
    caller: { kind: 'user', id: 'u1', role: 'client', sessionId: 's1' },
    correlationId: 'abcd-1234',
    traceId: '0af7651916cd43dd8448eb211c80319c',
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
