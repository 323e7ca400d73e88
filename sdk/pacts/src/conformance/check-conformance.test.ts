import { describe, expect, it } from 'vitest';
import { checkConformance } from '../index.ts';
import type { HttpInteractionFile, MessageInteractionFile } from '../pact/pact-file.ts';
import { makePact } from '../pact/pact.fixture.ts';
import {
  asService,
  asUser,
  bodyOf,
  callOf,
  findingsOf,
  getGym,
  gym,
  gymId,
  json,
  opened,
  type Parties,
  problem,
  rule,
} from './checked.fixture.ts';
import { documents } from './contracts.fixture.ts';

describe('a pact that keeps to the contracts', () => {
  it.each<[string, HttpInteractionFile | MessageInteractionFile, Parties?]>([
    ['a call of a service', getGym()],
    ['a message', opened()],
    [
      'matchers as wide as the contract',
      getGym(
        { ...gym, size: 20, price: 9.5, opened_at: '2026-11-23T10:30:00.000Z' },
        {
          '$.data.id': rule({ match: 'regex', regex: '[0-9a-f-]{36}' }),
          '$.data.name': rule({ match: 'type' }),
          '$.data.size': rule({ match: 'integer' }),
          '$.data.price': rule({ match: 'number' }),
          '$.data.state': rule({ match: 'regex', regex: 'open|closed' }),
          '$.data.opened_at': rule({ match: 'regex', regex: String.raw`\S+T\S+Z` }),
          '$.data.halls': rule({ match: 'type', min: 1 }),
          '$.data.halls[*].name': rule({ match: 'type' }),
        },
      ),
    ],
    ['a null where null may be', getGym({ ...gym, closed_on: null })],
    [
      'a matcher that takes null as well',
      getGym(
        { ...gym, closed_on: '2026-01-01' },
        {
          '$.data.closed_on': {
            combine: 'OR',
            matchers: [{ match: 'type' }, { match: 'null' }],
          },
        },
      ),
    ],
    [
      'what may be absent or null and is read knowingly',
      getGym(
        { ...gym, closed_on: '2026-01-01', nickname: 'x', halls: [{ name: 'a', floor: 1 }] },
        {},
        {
          reads_optional: ['$.data.nickname', '$.data.halls[0].floor'],
          reads_nullable: ['$.data.nickname', '$.data.closed_on'],
        },
      ),
    ],
    [
      'a field that one kind of object has to have',
      getGym({ ...gym, owner: { kind: 'person', born: 1970 } }),
    ],
    [
      'a query that needs encoding',
      {
        ...getGym(),
        request: { ...getGym().request, query: { at: ['2026-11-23T10:30:00+01:00'] } },
      },
    ],
    [
      'a user whom the gateway lets through',
      { ...getGym(), request: { ...getGym().request, headers: asUser } },
      ['gateway', 'schedule'],
    ],
    [
      'an operation behind the gateway',
      { ...getGym(), request: { ...getGym().request, headers: asUser } },
      ['sdk', 'gateway'],
    ],
    [
      'nobody who is told to sign in',
      {
        ...getGym(),
        request: { method: 'GET', path: `/api/gyms/${gymId}` },
        response: { status: 401, headers: problem },
      },
    ],
    [
      'a bad request that is refused',
      callOf(
        'createGym',
        { method: 'POST', path: '/api/gyms', headers: json, body: bodyOf({ nam: 'x' }) },
        { status: 400, headers: problem, body: bodyOf({ code: 'x' }) },
      ),
    ],
  ])('has nothing against %s', async (_, interaction, pair) => {
    expect(await findingsOf(interaction, pair)).toEqual([]);
  });
});

describe('a call that breaks the contract', () => {
  const { request, response } = getGym();

  it.each<[string, HttpInteractionFile, string]>([
    ['an unknown operation', callOf('getGim', request, response), 'there is no operation getGim'],
    [
      'another path',
      { ...getGym(), request: { ...request, path: `/api/gym/${gymId}` } },
      'Path or method not defined in spec file: GET /api/gym/',
    ],
    [
      'the path of another operation',
      { ...getGym(), request: { ...request, method: 'DELETE' }, response: { status: 204 } },
      `it calls DELETE /api/gyms/${gymId}, and the operation is GET /api/gyms/{id}`,
    ],
    [
      'an unknown status',
      { ...getGym(), response: { status: 202 } },
      'Response status code not defined in spec file: 202',
    ],
    [
      'an unknown field',
      getGym({ ...gym, nmae: 'x' }),
      'must NOT have additional properties - nmae',
    ],
    [
      'a value of another type',
      getGym({ ...gym, name: 5 }),
      'must be string (response.body.data.name)',
    ],
    ['a value out of bounds', getGym({ ...gym, size: 9001 }), 'must be <= 9000'],
    [
      'an unknown query parameter',
      { ...getGym(), request: { ...request, query: { when: ['now'] } } },
      'Query parameter is not defined in the spec file: when',
    ],
    [
      'an unknown header',
      { ...getGym(), request: { ...request, headers: { ...asService, 'X-Extra': ['1'] } } },
      'Request header is not defined in the spec file: x-extra',
    ],
    [
      'a service without its token',
      { ...getGym(), request: { ...request, headers: asUser } },
      'X-Service-Authorization is missing: it calls as a service',
    ],
    [
      'a call for a user without a token',
      callOf('closeGym', { ...request, method: 'DELETE' }, { status: 204 }),
      'Authorization is missing: it calls for a user',
    ],
    [
      'a token that is none, where the answer is no success',
      callOf(
        'closeGym',
        { ...request, method: 'DELETE', headers: { authorization: ['u'] } },
        { status: 409, headers: problem },
      ),
      'Authorization is missing: it calls for a user',
    ],
    [
      'a body without its media type',
      { ...getGym(), response: { ...response, headers: {} } },
      'the response has a body and no Content-Type',
    ],
    [
      'a success that is declared as a problem',
      { ...getGym(), response: { ...response, headers: problem } },
      'the response is application/problem+json, and the contract says application/json',
    ],
    [
      'a problem that is declared as a success',
      callOf('getGym', request, {
        status: 404,
        headers: json,
        body: bodyOf({ code: 'not_found' }),
      }),
      'the response is application/json, and the contract says application/problem+json',
    ],
    [
      'a bad request although something else is refused',
      callOf(
        'createGym',
        { method: 'POST', path: '/api/gyms', headers: json, body: bodyOf({ nam: 'x' }) },
        { status: 409, headers: problem },
      ),
      "must have required property 'name'",
    ],
    [
      'a request of another media type',
      callOf(
        'createGym',
        {
          method: 'POST',
          path: '/api/gyms',
          headers: { 'Content-Type': ['application/merge-patch+json'] },
          body: bodyOf({ name: 'x' }, 'application/merge-patch+json'),
        },
        { status: 409, headers: problem },
      ),
      'the request is application/merge-patch+json, and the contract says application/json',
    ],
  ])('finds %s', async (_, interaction, message) => {
    const findings = await findingsOf(interaction);
    expect(findings).toContainEqual(expect.stringContaining(message));
  });

  it('finds a token of a service that comes from the gateway', async () => {
    const headers = { ...asUser, ...asService };
    expect(
      await findingsOf({ ...getGym(), request: { ...request, headers } }, ['gateway', 'schedule']),
    ).toEqual(['X-Service-Authorization is sent, and gateway is no service that others trust']);
  });

  it('names the interaction', async () => {
    const pact = makePact([getGym(), { ...getGym({ name: 5 }), description: 'getGym: odd' }]);
    const findings = await checkConformance(pact, documents);
    expect(findings.map(({ interaction }) => interaction)).toEqual(['getGym: odd']);
  });
});

describe('a message that breaks the contract', () => {
  it.each<[string, MessageInteractionFile, string]>([
    [
      'an unknown operation',
      opened({ comments: { references: { AsyncAPI: { operationId: 'receiveGym' } } } }),
      'training has no operation receiveGym',
    ],
    [
      'an event that the consumer sends',
      opened({ comments: { references: { AsyncAPI: { operationId: 'sendGymOpened' } } } }),
      'sendGymOpened is about an event that training sends, and not receives',
    ],
    [
      'another channel',
      opened({ metadata: { channel: 'gym.opend' } }),
      'it arrives on gym.opend, and the channel is gym.opened',
    ],
    ['no channel', opened({ metadata: {} }), 'it arrives on undefined'],
    [
      'the name of another event',
      opened({ description: 'gym.closed: a gym' }),
      'it is named after gym.closed, and receiveGymOpened receives gym.opened',
    ],
    [
      'an event that the provider does not send',
      opened({ comments: { references: { AsyncAPI: { operationId: 'receiveGymClosed' } } } }),
      'schedule does not send gym.closed',
    ],
    [
      'another media type',
      opened({ contents: bodyOf({ event: 'gym.opened' }, 'application/cloudevents+json') }),
      'the message is application/cloudevents+json, and the contract says application/json',
    ],
    [
      'an unknown field',
      opened({ contents: bodyOf({ event: 'gym.opened', data: { gym: gymId } }) }),
      'must NOT have additional properties - gym (contents.content.data)',
    ],
    [
      'another constant',
      opened({ contents: bodyOf({ event: 'gym.opend' }) }),
      'must be equal to constant (contents.content.event)',
    ],
    [
      'an optional field',
      opened({ contents: bodyOf({ event: 'gym.opened', actor_id: gymId }) }),
      '`$.actor_id` may be absent by the contract',
    ],
  ])('finds %s', async (_, interaction, message) => {
    expect(await findingsOf(interaction)).toContainEqual(expect.stringContaining(message));
  });
});
