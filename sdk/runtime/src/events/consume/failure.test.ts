import { ApiError, TimeoutError, UnavailableError } from '@fitsync/sdk/engine';
import pg from 'pg';
import { describe, expect, it } from 'vitest';
import { ApplyError, describeFailure, isUnavailable } from './failure.ts';

const coded = (code: string) => Object.assign(new Error('failed'), { code });
const answer = (status: number) =>
  new ApiError({ operationId: 'getBooking', status, headers: new Headers() });
const postgres = (code: string) => {
  const error = new pg.DatabaseError('failed', 6, 'error');
  error.code = code;
  return error;
};

describe('isUnavailable', () => {
  it.each([
    ['a service that does not answer', new UnavailableError('nobody')],
    ['a service that is slow', new TimeoutError('too late')],
    ['a service that says so', answer(503)],
    ['a refused connection', coded('ECONNREFUSED')],
    ['a Postgres that shuts down', postgres('57P01')],
    ['a Postgres without connections to spare', postgres('53300')],
    ['a lock that somebody holds', postgres('55P03')],
    ['a broken connection to Postgres', new Error('Connection terminated unexpectedly')],
    [
      'a Redis that is away',
      new Error("Stream isn't writeable and enableOfflineQueue options is false"),
    ],
    ['a Redis that starts', new Error('LOADING Redis is loading the dataset in memory')],
    ['a handler that met one of these', new ApplyError('1', coded('ECONNRESET'))],
  ])('is true for %s', (_what, error) => {
    expect(isUnavailable(error)).toBe(true);
  });

  it.each([
    ['an answer that something does not exist', answer(404)],
    ['a service that has a bug', answer(500)],
    ['a broken constraint', postgres('23505')],
    ['a mistake in a handler', new TypeError('x is not a function')],
    ['what is no error', 'ECONNREFUSED'],
  ])('is false for %s', (_what, error) => {
    expect(isUnavailable(error)).toBe(false);
  });
});

describe('describeFailure', () => {
  it('is one line of bounded length', () => {
    expect(describeFailure(new Error('a\nb'))).toBe('Error: a b');
    expect(describeFailure('x'.repeat(1_000))).toHaveLength(500);
  });
});
