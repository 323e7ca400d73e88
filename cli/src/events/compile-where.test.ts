import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CliError } from '../program/cli-error.ts';
import { compileWhere } from './compile-where.ts';

const envelope = {
  event: 'booking.created',
  event_id: '0193a000-0000-7000-8000-000000000e11',
  timestamp: '2026-11-26T10:00:00.000Z',
  correlation_id: 'corr-0001',
  source: 'schedule',
  data: { price: 60, type: 'one_on_one', tags: ['new'] },
};

const never = (reason: string): void => {
  throw new Error(reason);
};

describe('compileWhere', () => {
  it.each([
    ["data.price > 50 and event = 'booking.created'", true],
    ['data.price > 60', false],
    ['data.price', true],
    ['data.nothing', false],
    ['data.nothing > 1', false],
    ["'new' in data.tags", true],
    ['source = "schedule" /* the sender */', true],
    ['timestamp < "2026-11-26T11"', true],
  ])('%s is %s', async (text, result) => {
    const condition = await compileWhere(text, never);
    expect(await condition(envelope)).toBe(result);
  });

  it('takes an event for which it fails as not wanted, and says so once', async () => {
    const reasons: string[] = [];
    const condition = await compileWhere('data.type > 50', (reason) => reasons.push(reason));
    expect([await condition(envelope), await condition(envelope)]).toEqual([false, false]);
    expect(reasons).toEqual([expect.stringContaining('must be of the same data type')]);
  });

  it.each([
    ['data.price == 50', 13, 'equality is a single ='],
    ['a = 1 && b = 2', 8, 'joined with: and, or'],
    ['data.(', 6, undefined],
  ])('refuses %s at character %i', async (text, position, hint) => {
    const error: unknown = await compileWhere(text, never).catch((failure: unknown) => failure);
    expect(error).toMatchObject({ exitCode: 2, details: { position } });
    expect(error instanceof CliError && error.hints.join()).toContain(hint ?? '');
  });

  it('takes any text as a condition or as a mistake in the usage', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string(), async (text) => {
        const outcome: unknown = await compileWhere(text, never).catch((error: unknown) => error);
        expect(
          typeof outcome === 'function' || (outcome instanceof CliError && outcome.exitCode === 2),
        ).toBe(true);
      }),
    );
  });
});
