import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PactError, parsePact, readPacts } from '../index.ts';
import { httpInteraction, makePact, messageInteraction, pactFile } from './pact.fixture.ts';

const path = 'pacts/training-schedule.json';

/** What is said against a text; none when it is a pact. */
function problemsOf(text: string, at = path): readonly string[] {
  try {
    parsePact(at, text);
    return [];
  } catch (error) {
    if (error instanceof PactError) return error.problems;
    throw error;
  }
}

describe('parsePact', () => {
  it('reads calls and messages', () => {
    const { consumer, provider, interactions } = makePact([
      httpInteraction(),
      messageInteraction(),
    ]);
    expect({ consumer, provider }).toEqual({ consumer: 'training', provider: 'schedule' });
    expect(interactions).toEqual([
      expect.objectContaining({
        kind: 'http',
        subject: 'getGym',
        operationId: 'getGym',
        status: 200,
        states: [{ name: 'a gym exists', params: { id: '1' } }],
        readsOptional: [],
        readsNullable: [],
      }),
      expect.objectContaining({
        kind: 'message',
        subject: 'gym.opened',
        operationId: 'receiveGymOpened',
        states: [],
      }),
    ]);
  });

  it('reads what the consumer knows it reads without a promise', () => {
    const comments = {
      references: { OpenAPI: { operationId: 'getGym' } },
      reads_optional: ['$.data.notes'],
      reads_nullable: ['$.data.closed_on'],
    };
    const { interactions } = makePact([httpInteraction({ comments })]);
    expect(interactions[0]).toMatchObject({
      readsOptional: ['$.data.notes'],
      readsNullable: ['$.data.closed_on'],
    });
  });

  it.each([
    ['text that is no JSON', '{', 'is not JSON'],
    [
      'a pact without its provider',
      pactFile([httpInteraction()]).replace('"provider"', '"server"'),
      "/ must have required property 'provider'",
    ],
    [
      'an older version of Pact',
      pactFile([httpInteraction()]).replace('4.0', '3.0.0'),
      '/metadata/pactSpecification/version must match pattern',
    ],
    ['nothing agreed on', pactFile([]), 'it has no interactions'],
    [
      'an unknown kind of interaction',
      pactFile([{ ...httpInteraction(), type: 'Synchronous/Messages' }]),
      '/interactions/0 value of tag "type" must be in oneOf',
    ],
    [
      'a response without a status',
      pactFile([{ ...httpInteraction(), response: {} }]),
      "/interactions/0/response must have required property 'status'",
    ],
    [
      'matching rules without matchers',
      pactFile([
        httpInteraction(),
        { ...messageInteraction(), matchingRules: { body: { '$.id': { combine: 'AND' } } } },
      ]),
      "/interactions/1/matchingRules/body/$.id must have required property 'matchers'",
    ],
    [
      'a description without a case',
      pactFile([httpInteraction({ description: 'get a gym' })]),
      '"get a gym": the description is not "<operationId>: <case>"',
    ],
    [
      'a description of an event without a case',
      pactFile([messageInteraction({ description: 'gym.opened:' })]),
      '"gym.opened:": the description is not "<event>: <case>"',
    ],
    [
      'the same description twice',
      pactFile([httpInteraction(), httpInteraction({ response: { status: 404 } })]),
      '"getGym: a gym" stands there twice',
    ],
    [
      'a call without its operation',
      pactFile([httpInteraction({ comments: {} })]),
      '"getGym: a gym": comments.references.OpenAPI.operationId is missing',
    ],
    [
      'a message without its operation',
      pactFile([messageInteraction({ comments: {} })]),
      '"gym.opened: a gym": comments.references.AsyncAPI.operationId is missing',
    ],
    [
      'a call that refers to another operation',
      pactFile([httpInteraction({ operation: 'listGyms', description: 'getGym: a gym' })]),
      'it refers to the operation listGyms, and not to the one it is named after',
    ],
    [
      'an interaction that nothing would check',
      pactFile([httpInteraction({ pending: true })]),
      'it is pending, so nothing would ever check it',
    ],
  ])('refuses %s, naming the file', (_, text, problem) => {
    expect(problemsOf(text)).toEqual([expect.stringMatching(/^pacts\/training-schedule\.json: /)]);
    expect(problemsOf(text).join('\n')).toContain(problem);
  });

  it('refuses a file that is named after others', () => {
    expect(problemsOf(pactFile([httpInteraction()]), 'pacts/training-user.json')).toEqual([
      'pacts/training-user.json: a pact between its parties is called pacts/training-schedule.json',
    ]);
  });
});

describe('readPacts', () => {
  let root: string;
  beforeEach(async () => {
    root = await mkdtemp(join(tmpdir(), 'fitsync-pacts-'));
  });
  afterEach(() => rm(root, { recursive: true, force: true }));

  it('finds none where there is no folder', async () => {
    expect(await readPacts(root)).toEqual([]);
  });

  it('reads every pact, and neither folders nor other files', async () => {
    await mkdir(join(root, 'pacts/verification'), { recursive: true });
    await writeFile(join(root, 'pacts/notes.md'), 'x');
    await writeFile(
      join(root, 'pacts/training-user.json'),
      pactFile([httpInteraction()], ['training', 'user']),
    );
    await writeFile(join(root, path), pactFile([httpInteraction()]));
    expect((await readPacts(root)).map((pact) => pact.path)).toEqual([
      path,
      'pacts/training-user.json',
    ]);
  });

  it('tells of everything that is wrong with all of them at once', async () => {
    await mkdir(join(root, 'pacts'));
    await writeFile(join(root, 'pacts/a-b.json'), '{');
    await writeFile(join(root, path), pactFile([]));
    await expect(readPacts(root)).rejects.toThrow(
      'pacts/a-b.json: is not JSON\npacts/training-schedule.json: it has no interactions',
    );
  });
});
