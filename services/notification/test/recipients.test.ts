import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recipientsOf } from '../src/domain/recipients.ts';

describe('recipientsOf', () => {
  const [client_id, trainer_id] = ['client-1', 'trainer-1'];
  const ids = (doers: (string | undefined)[]) =>
    recipientsOf({ client_id, trainer_id, doers }).map(({ user_id }) => user_id);

  it('tells both, but nobody of what they did', () => {
    expect(ids([undefined])).toEqual([client_id, trainer_id]);
    expect(ids([client_id])).toEqual([trainer_id]);
    expect(ids([undefined, trainer_id])).toEqual([client_id]);
    expect(ids(['admin-1'])).toEqual([client_id, trainer_id]);
  });

  it('tells only the client where no trainer is told', () => {
    expect(recipientsOf({ client_id, doers: [] })).toEqual([
      { user_id: client_id, part: 'client' },
    ]);
  });

  it('tells nobody twice and no doer, whoever it is', () => {
    const id = fc.constantFrom('a', 'b', 'c');
    fc.assert(
      fc.property(id, id, fc.array(fc.option(id, { nil: undefined })), (client, trainer, doers) => {
        const told = recipientsOf({ client_id: client, trainer_id: trainer, doers });
        const who = told.map(({ user_id }) => user_id);
        expect(new Set(who).size).toBe(who.length);
        expect(who.filter((one) => doers.some((doer) => doer === one))).toEqual([]);
      }),
    );
  });
});
