import { expect, it } from 'vitest';
import { countClients } from '../src/domain/count-clients.ts';
import { missingParts } from '../src/domain/missing-parts.ts';

it('names what is null, and nothing that is only empty', () => {
  expect(missingParts({ a: [], b: 0, c: '' })).toEqual({ partial: false, missing: [] });
  expect(missingParts({ a: null, b: 0, c: null })).toEqual({ partial: true, missing: ['a', 'c'] });
});

it('is 503 when there is nothing at all', () => {
  expect(() => missingParts({ a: null, b: null })).toThrow(
    expect.objectContaining({ code: 'service_unavailable', headers: { 'retry-after': '5' } }),
  );
});

it('counts each client once', () => {
  const programs = ['c1', 'c2', 'c1'].map((client_id) => ({ client_id }));
  expect([countClients(programs), countClients([])]).toEqual([2, 0]);
});
