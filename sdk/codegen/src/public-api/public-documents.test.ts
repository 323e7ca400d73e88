import { Parser } from '@asyncapi/parser';
import { beforeAll, describe, expect, it } from 'vitest';

import { librarySpecs } from '../../test/library.ts';
import { produceFiles } from '../produce-files.ts';

let texts: ReadonlyMap<string, string>;

beforeAll(async () => {
  const { files } = await produceFiles(await librarySpecs());
  texts = new Map(files.map(({ path, content }) => [path, content]));
});

const textOf = (name: string): string => texts.get(`generated/gateway/${name}`) ?? '';
const openapi = () => JSON.parse(textOf('openapi.json'));
const asyncapi = () => JSON.parse(textOf('asyncapi.json'));

describe('the document of operations', () => {
  it('says who calls one and what it sets off, with links to the events', () => {
    const { get, post } = openapi().paths['/api/loans'];
    expect(get.description).toContain('**Called by:** users (librarian), the members service');
    expect(get.description).not.toContain('**Emits:**');
    expect(post.description).toContain('**Called by:** users (reader, librarian)');
    expect(post.description).toContain(
      '**Emits:** [`loan.opened`](/docs/events#operation-send-loan.opened)',
    );
  });
});

describe('the document of events', () => {
  it('is AsyncAPI', async () => {
    const found = await new Parser().validate(textOf('asyncapi.json'));
    // That there is a newer version of AsyncAPI is all that there is to say.
    expect(found.map(({ code }) => code)).toEqual(['asyncapi-latest-version']);
  });

  it('has all events, whoever sends them', () => {
    expect(Object.keys(asyncapi().channels)).toEqual(['loan.opened', 'member.praised']);
    expect(Object.keys(asyncapi().operations)).toEqual(['loan.opened', 'member.praised']);
  });

  it('says who sends and receives one and what causes it, with links to what can be shown', () => {
    const { operations } = asyncapi();
    expect(operations['loan.opened'].description).toBe(
      [
        '**Sent by:** the loans service',
        '**Received by:** the members service (Counts the loans of the member)',
        '**Caused by:** [`openLoan`](/docs#tag/loans/openLoan)',
      ].join('\n\n'),
    );
    expect(operations['member.praised'].description).toBe(
      [
        '**Sent by:** the members service',
        '**Caused by:** the event [`loan.opened`](/docs/events#operation-send-loan.opened)',
      ].join('\n\n'),
    );
  });

  it('is also there as its parser leaves it', () => {
    expect(JSON.parse(textOf('asyncapi.parsed.json'))).toMatchObject({
      'x-parser-spec-parsed': true,
      channels: { 'loan.opened': { messages: { LoanOpened: { name: expect.any(String) } } } },
    });
  });
});

describe('the map', () => {
  it('has an edge for each pair that calls or hears, with links to what can be shown', () => {
    expect(JSON.parse(textOf('map.json'))).toEqual({
      services: ['loans', 'members'],
      calls: [
        { from: 'loans', to: 'members', carries: [{ name: 'getMember' }] },
        {
          from: 'members',
          to: 'loans',
          carries: [{ name: 'listLoans', url: '/docs#tag/loans/listLoans' }],
        },
      ],
      events: [
        {
          from: 'loans',
          to: 'members',
          carries: [{ name: 'loan.opened', url: '/docs/events#operation-send-loan.opened' }],
        },
      ],
    });
  });
});

describe('llms.txt', () => {
  it('leads to every operation that users may call, to every event and to the documents', () => {
    expect(textOf('llms.txt')).toMatch(/^# Public API\n\n> .+\n/);
    const links = [...textOf('llms.txt').matchAll(/\]\((.*?)\)/g)].map(([, url]) => url);
    expect(links).toEqual([
      '/docs/openapi.json',
      '/docs/asyncapi.json',
      '/docs/map',
      '/docs#tag/loans/listLoans',
      '/docs#tag/loans/openLoan',
      '/docs#tag/loans/closeLoan',
      '/docs/events#operation-send-loan.opened',
      '/docs/events#operation-send-member.praised',
    ]);
  });
});
