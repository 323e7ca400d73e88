import { readFileSync } from 'node:fs';
import {
  AbortedError,
  ApiError,
  InvalidRequestError,
  TimeoutError,
  UnavailableError,
  UnexpectedResponseError,
} from '@fitsync/sdk/engine';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import * as definitions from './definitions.ts';
import { Problem, toProblem, toProblemDocument, validationFailed } from './index.ts';

const request = { path: '/api/things', correlationId: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10' };

function answer(status: number, detail?: string): ApiError {
  const problem =
    detail === undefined
      ? undefined
      : { ...toProblemDocument(new Problem(definitions.notFound, detail), request) };
  return new ApiError({ operationId: 'getUser', status, headers: new Headers(), problem });
}

describe('definitions', () => {
  it('agree with the list of problems that the platform publishes', () => {
    const file = new URL('../../../../specs/shared/problems.yaml', import.meta.url);
    const listed = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, unknown>>;
    for (const { code, status, title } of Object.values(definitions)) {
      expect({ code, status, title }).toEqual({
        code,
        status: listed[code]?.['status'],
        title: listed[code]?.['title'],
      });
    }
  });
});

describe('toProblem', () => {
  it('leaves a problem as it is', () => {
    const problem = new Problem(validationFailed, 'body.name is required.');
    expect(toProblem(problem)).toBe(problem);
  });

  it('never tells what an unknown error says', () => {
    const cause = new Error('password=secret at /srv/db.ts');
    const problem = toProblem(cause);
    expect(problem).toMatchObject({ status: 500, code: 'internal_error', cause });
    expect(JSON.stringify(toProblemDocument(problem, request))).not.toMatch(/secret|srv/);
    expect(toProblem('thrown text').status).toBe(500);
    expect(toProblem(undefined).status).toBe(500);
  });

  it.each([
    ['a missing resource', answer(404, 'There is no user with this id.'), 404],
    ['a failure behind', answer(500), 502],
    ['an unavailable service behind', answer(503), 502],
    ['a refusal behind', answer(403), 502],
    ['a rate limit behind', answer(429), 503],
    ['an undeclared answer', new UnexpectedResponseError('x'), 502],
    ['a refused connection', new UnavailableError('x'), 503],
    ['a time-out', new TimeoutError('x'), 503],
    ['a call given up', new AbortedError('x'), 503],
    ['Postgres that refuses', Object.assign(new Error('x'), { code: 'ECONNREFUSED' }), 503],
    ['Postgres that went', new Error('Connection terminated unexpectedly'), 503],
    ['a call that breaks the contract', new InvalidRequestError('x'), 500],
  ])('maps %s', (_, error, status) => {
    const problem = toProblem(error);
    expect(problem.status).toBe(status);
    expect(problem.cause).toBe(error);
    expect(problem.headers?.['retry-after'] !== undefined).toBe(status === 503);
  });

  it('passes on what another service says is missing', () => {
    expect(toProblem(answer(404, 'There is no user with this id.')).detail).toBe(
      'There is no user with this id.',
    );
  });
});

describe('toProblemDocument', () => {
  it('carries the fields of RFC 9457 and those of FitSync', () => {
    const errors = [{ path: 'body.start_time', message: 'must match HH:MM:SS' }];
    const problem = new Problem(validationFailed, 'body.start_time must match HH:MM:SS.', {
      errors,
    });
    expect(toProblemDocument(problem, request)).toEqual({
      type: 'urn:fitsync:problem:validation_failed',
      title: 'The request breaks the contract',
      status: 400,
      detail: 'body.start_time must match HH:MM:SS.',
      instance: '/api/things',
      code: 'validation_failed',
      correlation_id: request.correlationId,
      errors,
      success: false,
      error: 'body.start_time must match HH:MM:SS.',
    });
  });

  it('stays inside the limits of its own schema', () => {
    const errors = Array.from({ length: 101 }, () => ({
      path: 'p'.repeat(500),
      message: 'm'.repeat(2000),
    }));
    const problem = new Problem(validationFailed, 'd'.repeat(3000), { errors });
    const document = toProblemDocument(problem, { ...request, path: `/${'x'.repeat(3000)}` });
    expect(document.detail).toHaveLength(2000);
    expect(document.instance).toHaveLength(2000);
    expect(document.errors).toHaveLength(100);
    expect(document.errors?.[0]?.path).toHaveLength(400);
    expect(document.errors?.[0]?.message).toHaveLength(1000);
  });
});
