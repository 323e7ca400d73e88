import { once } from 'node:events';
import { createServer } from 'node:http';
import type { Caller, Client, Envelope, ServiceContract, Stub } from '@fitsync/descriptor';
import { createTransact } from '@fitsync/runtime/events';
import { type ServiceDeps, createService } from '@fitsync/runtime/http';
import { createAnswerOnce } from '@fitsync/runtime/idempotency';
import { createClient } from '@fitsync/sdk/engine';
import type { TestDatabase } from './create-test-database.ts';

/** What {@link startTestService} serves. */
export interface TestServiceOptions<Operations extends object, Payloads extends object, Calls> {
  readonly contract: ServiceContract<Operations, Payloads>;
  readonly stub: Stub<Operations, Payloads, Calls>;
  readonly database: TestDatabase;
  /** Stands in for the other services. */
  readonly calls: Calls;
  readonly now?: () => Date;
  /** Replaces what a service is otherwise given. */
  readonly deps?: Partial<ServiceDeps<Calls>>;
}

/** A service that listens on a port of its own, on a real database. */
export interface TestService<Operations extends object> {
  readonly url: string;
  readonly database: TestDatabase;
  /** A client that calls as somebody; as nobody without an argument. */
  as(caller?: Caller): Client<Operations>;
  /** All events that have been recorded, oldest first. */
  events(): Promise<Envelope[]>;
  close(): Promise<void>;
}

const callerHeader = 'x-test-caller';

/**
 * Starts a service with everything real but two: other services are the given ones, and callers are whom the test
 * says. Answers that break the contract fail with 500.
 */
export async function startTestService<Operations extends object, Payloads extends object, Calls>({
  contract,
  stub,
  database,
  calls,
  now = () => new Date(),
  deps,
}: TestServiceOptions<Operations, Payloads, Calls>): Promise<TestService<Operations>> {
  const db = database.sql;
  const transact = createTransact({ pool: database.pool, contract, now });
  const handle = createService(contract, stub, {
    db,
    transact,
    answerOnce: createAnswerOnce({ db, transact, now }),
    calls: () => calls,
    authenticate: (headers) => readCaller(headers[callerHeader]),
    now,
    ...deps,
  });
  const server = createServer((request, response) =>
    handle(request, response, () => response.writeHead(404).end()),
  );
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('A TCP server has no port.');
  const url = `http://127.0.0.1:${address.port}`;
  return {
    url,
    database,
    as: (caller = { kind: 'anonymous' }) =>
      createClient(contract.operations, {
        baseUrl: url,
        middleware: [
          (request, next) =>
            next({
              ...request,
              headers: { ...request.headers, [callerHeader]: JSON.stringify(caller) },
            }),
        ],
      }),
    events: () => readEvents(database),
    async close() {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

async function readEvents({ sql }: TestDatabase): Promise<Envelope[]> {
  const { rows } = await sql.query<{ envelope: Envelope }>(
    'SELECT envelope::jsonb FROM outbox ORDER BY id',
  );
  return rows.map(({ envelope }) => envelope);
}

function readCaller(header: string | string[] | undefined): Caller {
  if (typeof header !== 'string') return { kind: 'anonymous' };
  // Only the client above writes it.
  const caller: Caller = JSON.parse(header);
  return caller;
}
