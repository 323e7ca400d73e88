import { describe, expect, test } from 'vitest';

import { parseSpecs } from '../../load/index.ts';
import { files, librarySpecs, libraryTexts } from '../../../test/library.ts';
import type { PactInteraction } from '../../../test/pact-texts.ts';
import { exchange, message, pactText } from '../../../test/pact-texts.ts';
import type { Edit } from '../../../test/told-changes.ts';
import { compareContracts } from '../compare-contracts.ts';
import { createBrokenPairs } from './broken-pairs.ts';
import { readPact } from './pact.ts';

/** Whether an edit of the library breaks a consumer that relies on these interactions. */
async function breaks(
  edit: Edit,
  interactions: readonly PactInteraction[],
  consumer = 'members',
): Promise<boolean> {
  const [{ documents: before }, { documents: after }] = await Promise.all([
    librarySpecs(),
    librarySpecs(...edit),
  ]);
  const pact = readPact(pactText(consumer, 'loans', interactions));
  if (!pact) throw new Error('The fixture is no pact.');
  const sides = { before, after };
  const brokenBy = createBrokenPairs([pact], sides);
  const pairs = compareContracts(sides).flatMap((change) => brokenBy(change));
  for (const pair of pairs) {
    expect(pair).toMatchObject({ consumer, provider: 'loans' });
    expect(interactions.map(({ description }) => description)).toEqual(
      expect.arrayContaining([...pair.interactions]),
    );
  }
  return pairs.length > 0;
}

const loan = { id: 'x', book_id: 'y', note: null };
const listed = exchange('listLoans', {
  query: { limit: ['5'], state: ['open'] },
  headers: { 'X-Service-Authorization': ['token'] },
  answer: { success: true, data: [loan] },
});
const opened = exchange('openLoan', {
  body: { book_id: 'y', due: '2026-03-01' },
  status: 201,
  answer: { success: true, data: loan },
});
const refused = exchange('openLoan', { body: {}, status: 400, answer: { code: 'x', detail: 'y' } });
const closed = exchange('closeLoan', { status: 404, answer: { code: 'not_found' } });
const received = message('receiveLoanOpened', { event: 'loan.opened', data: { member_id: 'm' } });

const noteOptional: Edit = [files.loans, 'due, state, note]', 'due, state]'];
const renewalsGone: Edit = [
  files.loans,
  '        renewals: { type: integer, minimum: 0, description: How often it was renewed. }\n',
  '',
];
const contactRequired: Edit = [files.loans, '[book_id, due]', '[book_id, due, contact]'];
const planned: Edit = [files.loans, 'summary: Lists loans', 'x-planned: true'];
const limitNarrowed: Edit = [files.common, 'maximum: 100', 'maximum: 50'];
const serviceRefused: Edit = [files.loans, ', { service: [members] }]', ']'];
const readerRefused: Edit = [
  files.loans,
  '{ user: [reader] }, { user: [librarian] }',
  '{ user: [librarian] }',
];
const noNotFound: Edit = [
  files.loans,
  '        "404": { $ref: "../shared/common.yaml#/responses/NotFound" }\n',
  '',
];
const memberOptional: Edit = [files.loanEvents, '[loan_id, member_id]', '[loan_id]'];
const loanOptional: Edit = [files.loanEvents, '[loan_id, member_id]', '[member_id]'];
const loanRequired: Edit = [
  files.loanEvents,
  'required: [loan_id, member_id]\n      additionalProperties: false\n      properties:\n',
  'required: [loan_id, member_id, desk]\n      additionalProperties: false\n      properties:\n        desk: { type: string }\n',
];
const idNarrowed: Edit = [files.loanEvents, 'member_id: {', 'member_id: { maxLength: 30,'];
const idWidened: Edit = [files.common, 'minLength: 36', 'minLength: 30'];
const causesNothing: Edit = [files.loans, 'x-emits: [loan.opened]', 'x-emits: []'];
const otherType: Edit = [
  files.loans,
  'application/json:\n              schema: { $ref: "#/components/schemas/LoanListResponse" }',
  'application/cbor:\n              schema: { $ref: "#/components/schemas/LoanListResponse" }',
];
const notFoundGone: Edit = ['specs/shared/problems.yaml', 'not_found:', 'absent:'];

describe('a change breaks those who use what it takes away', () => {
  test.each<[string, Edit, PactInteraction[], boolean]>([
    ['a field that is read in a list', noteOptional, [listed], true],
    ['a field that is read in one answer', noteOptional, [opened], true],
    ['a field that is not read', renewalsGone, [listed, opened], false],
    [
      'a field that only a matching rule names',
      renewalsGone,
      [exchange('listLoans', { answer: { data: [] }, rules: ['$.data[*].renewals'] })],
      true,
    ],
    ['a field that is not sent and has to be', contactRequired, [opened], true],
    [
      'a field that is sent and has to be',
      contactRequired,
      [exchange('openLoan', { body: { contact: {} }, status: 201 })],
      false,
    ],
    ['a request that is meant to be refused', contactRequired, [refused], false],
    ['an operation that is gone', planned, [listed], true],
    ['another operation', planned, [opened, closed], false],
    ['a parameter that is sent', limitNarrowed, [listed], true],
    ['a parameter that is not sent', limitNarrowed, [exchange('listLoans')], false],
    ['a status that is expected', noNotFound, [closed], true],
    ['a status that is not expected', noNotFound, [exchange('closeLoan', { status: 204 })], false],
    ['a media type that is expected', otherType, [listed], true],
    ['a problem that is expected', notFoundGone, [closed], true],
    ['another problem', notFoundGone, [refused], false],
    ['a field of an event that is read', memberOptional, [received], true],
    ['a field of an event that is not read', loanOptional, [received], false],
    ['a field of an event that has to be there now', loanRequired, [received], true],
    ['a limit of an event that is lifted', idWidened, [received], true],
    ['a limit of an event that only older ones break', idNarrowed, [received], false],
    ['an event that nothing causes any more', causesNothing, [received], true],
    ['an operation that causes the event', causesNothing, [opened], false],
  ])('%s', async (_, edit, interactions, broken) => {
    expect(await breaks(edit, interactions)).toBe(broken);
  });

  test('an event that has another name now, though its operations have not', async () => {
    const texts = await libraryTexts();
    const renamed = [...texts].map(
      ([path, text]) => [path, text.replaceAll('loan.opened', 'loan.begun')] as const,
    );
    const sides = {
      before: parseSpecs(texts).documents,
      after: parseSpecs(new Map(renamed)).documents,
    };
    const pact = readPact(pactText('members', 'loans', [received]));
    const brokenBy = createBrokenPairs(pact ? [pact] : [], sides);
    const gone = compareContracts(sides).filter(({ kind }) => kind === 'event-removed');
    expect(gone.flatMap(brokenBy)).toMatchObject([{ consumer: 'members', provider: 'loans' }]);
  });

  test('a service that may no longer call is the one that breaks', async () => {
    expect(await breaks(serviceRefused, [listed], 'members')).toBe(true);
    expect(await breaks(serviceRefused, [listed], 'gateway')).toBe(false);
  });

  test('a role that may no longer call breaks those who call for users', async () => {
    expect(await breaks(readerRefused, [opened], 'gateway')).toBe(true);
    const librarian: Edit = [files.loans, '{ user: [librarian] }, { service', '{ service'];
    expect(await breaks(librarian, [listed], 'members')).toBe(false);
    expect(await breaks(librarian, [listed], 'gateway')).toBe(true);
  });
});

test.each(['', '[]', '{}', '{"consumer":{"name":"a"}}'])('%j is no pact', (text) => {
  expect(readPact(text)).toBeUndefined();
});
