import { describe, expect, it } from 'vitest';
import type { HttpInteractionFile, RuleSet } from '../pact/pact-file.ts';
import { bodyOf, callOf, findingsOf, getGym, gym, json, problem, rule } from './checked.fixture.ts';

describe('what a consumer reads and the contract does not promise', () => {
  it.each<[string, HttpInteractionFile, string]>([
    [
      'an optional field',
      getGym({ ...gym, notes: 'x' }),
      '`$.data.notes` may be absent by the contract; if the state promises it, name it in reads_optional',
    ],
    [
      'an optional field of every element, once',
      getGym({
        ...gym,
        halls: [
          { name: 'a', floor: 1 },
          { name: 'b', floor: 2 },
        ],
      }),
      '`$.data.halls[*].floor` may be absent',
    ],
    [
      'a value that may be null',
      getGym({ closed_on: '2026-01-01' }),
      '`$.data.closed_on` may be null by the contract; if the state promises it, name it in reads_nullable',
    ],
    [
      'a value that may be null, by its type',
      getGym({ closed_on: '2026-01-01' }, { '$.data.closed_on': rule({ match: 'type' }) }),
      '`$.data.closed_on` may be null',
    ],
    [
      'a field that one kind of object may lack',
      getGym({ owner: { kind: 'company', born: 1970 } }),
      '`$.data.owner.born` may be absent',
    ],
    [
      'a field that only some kinds of objects have to have',
      getGym({ owner: { born: 1970 } }),
      '`$.data.owner.born` may be absent',
    ],
    [
      'an entry of an open object',
      getGym({ extras: { sauna: 'yes' } }, {}, { reads_optional: ['$.data.extras'] }),
      '`$.data.extras.sauna` may be absent',
    ],
    [
      'an optional field that may also be null, and has leave to be absent only',
      getGym({ nickname: 'x' }, {}, { reads_optional: ['$.data.nickname'] }),
      '`$.data.nickname` may be null',
    ],
    [
      'an optional field that may also be null, and has leave to be null only',
      getGym({ nickname: 'x' }, {}, { reads_nullable: ['$.data.nickname'] }),
      '`$.data.nickname` may be absent',
    ],
    [
      'leave to be absent for what is always there',
      getGym(gym, {}, { reads_optional: ['$.data.name'] }),
      'reads_optional names `$.data.name`, which needs no leave',
    ],
    [
      'leave to be null for what never is',
      getGym(gym, {}, { reads_nullable: ['$.data.name'] }),
      'reads_nullable names `$.data.name`, which needs no leave',
    ],
    [
      'leave for what is not read',
      getGym(gym, {}, { reads_optional: ['$.data.notes'] }),
      'reads_optional names `$.data.notes`, which needs no leave',
    ],
    [
      'leave without a body',
      {
        ...getGym(gym, {}, { reads_nullable: ['$.data.closed_on'] }),
        response: { status: 404, headers: problem },
      },
      'reads_nullable names `$.data.closed_on`, which needs no leave',
    ],
  ])('finds %s', async (_, interaction, message) => {
    expect(await findingsOf(interaction)).toEqual([expect.stringContaining(message)]);
  });

  it('names both lists for a field that may be absent and null', async () => {
    expect(await findingsOf(getGym({ nickname: 'x' }))).toEqual([
      expect.stringContaining('`$.data.nickname` may be absent'),
      expect.stringContaining('`$.data.nickname` may be null'),
    ]);
  });

  it('finds what only some problems have', async () => {
    const interaction = callOf(
      'createGym',
      { method: 'POST', path: '/api/gyms', headers: json, body: bodyOf({}) },
      {
        status: 400,
        headers: problem,
        body: bodyOf({ code: 'x', errors: ['name'] }),
      },
    );
    expect(await findingsOf(interaction)).toEqual([
      expect.stringContaining('`$.errors` may be absent by the contract'),
    ]);
  });
});

describe('a matcher that contradicts the contract', () => {
  it.each<[string, object, Readonly<Record<string, RuleSet>>, string]>([
    [
      'an integer where fractions may be',
      { price: 5 },
      { '$.data.price': rule({ match: 'integer' }) },
      'which the matcher integer of 5 rejects',
    ],
    [
      'a decimal where whole numbers may be',
      { price: 5.5 },
      { '$.data.price': rule({ match: 'decimal' }) },
      '`$.data.price`: the contract allows 0, which the matcher decimal of 5.5 rejects',
    ],
    [
      'an expression that leaves a value of the list out',
      { state: 'open' },
      { '$.data.state': rule({ match: 'regex', regex: 'open' }) },
      'the contract allows "closed", which the matcher regex "open" of "open" rejects',
    ],
    [
      'an expression that wants fractions of seconds',
      { opened_at: '2026-11-23T10:30:00.000Z' },
      { '$.data.opened_at': rule({ match: 'regex', regex: String.raw`.*\.\d{3}Z` }) },
      'the contract allows "2028-02-29T23:59:59Z"',
    ],
    [
      'fewer elements than there may be',
      { halls: [{ name: 'a' }] },
      { '$.data.halls': rule({ match: 'type', min: 1, max: 2 }) },
      'the contract allows an array of 5, which the matcher type 1 2 of an array of 1 rejects',
    ],
    [
      'a matcher that rejects its own example',
      { name: 'Iron' },
      { '$.data.name': rule({ match: 'integer' }) },
      '`$.data.name`: the matcher integer rejects its own example "Iron"',
    ],
    [
      'one matcher of several that rejects its own example',
      { name: 'Iron' },
      { '$.data.name': rule({ match: 'type' }, { match: 'include', value: 'Gold' }) },
      'the matcher type and include "Gold" rejects its own example "Iron"',
    ],
    [
      'a matcher for what is not there',
      gym,
      { '$.data.nam': rule({ match: 'type' }) },
      'the matcher for `$.data.nam` is about nothing in the body',
    ],
    [
      'an unknown matcher',
      gym,
      { '$.data.name': rule({ match: 'arrayContains' }) },
      'the matcher arrayContains for `$.data.name` cannot be compared',
    ],
    [
      'an expression that cannot be read',
      gym,
      { '$.data.name': rule({ match: 'regex', regex: '(' }) },
      'the matcher regex "(" for `$.data.name` cannot be compared',
    ],
    [
      'a path that cannot be read',
      gym,
      { '$.data..name': rule({ match: 'type' }) },
      '`$.data..name` is no path',
    ],
  ])('finds %s', async (_, data, rules, message) => {
    expect(await findingsOf(getGym(data, rules))).toEqual([expect.stringContaining(message)]);
  });

  it('is none where a value is what the state brings about', async () => {
    const rules = { '$.data.state': rule({ match: 'equality' }) };
    expect(await findingsOf(getGym({ state: 'closed' }, rules))).toEqual([]);
  });

  it('looks at every element that a path leads to', async () => {
    const halls = [{ name: 'a' }, { name: 'b' }];
    const rules = { '$.data.halls[*].name': rule({ match: 'regex', regex: 'a' }) };
    expect(await findingsOf(getGym({ halls }, rules))).toEqual([
      expect.stringContaining('rejects its own example "b"'),
    ]);
  });
});
