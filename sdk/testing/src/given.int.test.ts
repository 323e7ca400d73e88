import type { OperationDescriptor, ServiceContract, Stub, Validator } from '@fitsync/descriptor';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestClock } from './create-test-clock.ts';
import { createTestDatabase, type TestDatabase } from './create-test-database.ts';
import { given } from './given.ts';
import { startTestService, type TestService } from './start-test-service.ts';

interface Loan {
  loan: string;
  reader_id: string;
}

interface LoanOperations {
  makeLoan: {
    input: { body: { loan: string } };
    responses: { 201: Loan; 401: { code: string } };
    emits: 'loan.made';
  };
}

interface LoanPayloads {
  'loan.made': Loan;
}

const anything: Validator = () => true;
const makeLoan: OperationDescriptor = {
  operationId: 'makeLoan',
  service: 'loans',
  method: 'POST',
  path: '/loans',
  tag: 'loans',
  summary: 'Lends a book',
  access: { anonymous: false, users: ['reader'], services: [] },
  parameters: [],
  body: 'required',
  responses: {
    201: { description: 'Lent', mediaType: 'application/json' },
    401: { description: 'Who is there?', mediaType: 'application/problem+json' },
  },
  emits: ['loan.made'],
  repeatable: false,
  idempotencyKey: false,
};
const contract: ServiceContract<LoanOperations, LoanPayloads> = {
  name: 'loans',
  defaultUrl: 'http://localhost:1',
  operations: { makeLoan },
  validators: {
    makeLoan: { parameters: anything, body: anything, responses: { 201: anything, 401: anything } },
  },
  sends: {
    'loan.made': {
      type: 'loan.made',
      summary: 'A book was lent',
      sender: 'loans',
      receivers: [],
      key: 'reader_id',
      causes: ['makeLoan'],
    },
  },
  receives: {},
  sources: {},
  eventValidators: { 'loan.made': { data: anything, envelope: anything } },
};
const stub: Stub<LoanOperations, LoanPayloads, object> = {
  makeLoan: async ({ body }, { caller, transaction }) => {
    const loan = { loan: body.loan, reader_id: caller.kind === 'user' ? caller.id : '' };
    return transaction(async (tx) => {
      const { rowCount } = await tx.query('INSERT INTO lent VALUES ($1) ON CONFLICT DO NOTHING', [
        loan.loan,
      ]);
      if (rowCount === 1) await tx.emit('loan.made', loan);
      return { status: 201, body: loan };
    });
  },
};
const reader = { kind: 'user', id: 'ada', role: 'reader', sessionId: 's1' } as const;

let database: TestDatabase;
let service: TestService<LoanOperations>;

beforeAll(async () => {
  database = await createTestDatabase();
  await database.sql.query('CREATE TABLE lent (loan text PRIMARY KEY)');
  const { now } = createTestClock('2026-03-01T10:00:00Z');
  service = await startTestService({ contract, stub, database, calls: {}, now });
});
afterAll(async () => {
  await service.close();
  await database.close();
});

describe('given', () => {
  it('checks the answer and the events of a call', async () => {
    await given(service)
      .when(reader, (client) => client.makeLoan({ body: { loan: 'l1' } }))
      .expect({ status: 201, body: { reader_id: 'ada' } }, [
        { event: 'loan.made', data: { loan: 'l1' } },
      ]);
    expect((await service.events())[0]?.timestamp).toBe('2026-03-01T10:00:00.000Z');
  });

  it('starts from what is given', async () => {
    await given(service, (sql) => sql.query("INSERT INTO lent VALUES ('l2')"))
      .when(reader, (client) => client.makeLoan({ body: { loan: 'l2' } }))
      .expect({ status: 201 });
    expect(await service.events()).toHaveLength(1);
  });

  it('fails on an event that is not expected, and on one that is missing', async () => {
    const call = (loan: string) =>
      given(service).when(reader, (client) => client.makeLoan({ body: { loan } }));
    await expect(call('l3').expect({ status: 201 })).rejects.toThrow('to match object');
    await expect(call('l3').expect({ status: 201 }, [{ event: 'loan.made' }])).rejects.toThrow(
      'to match object',
    );
  });

  it('calls as nobody when there is no caller', async () => {
    const checked = given(service)
      .when(undefined, (client) => client.makeLoan({ body: { loan: 'l4' } }))
      .expect({ status: 401, body: { code: 'unauthenticated' } });
    await expect(checked).resolves.toBeUndefined();
  });
});
