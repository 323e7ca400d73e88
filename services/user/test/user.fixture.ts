import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Role,
  type RoleInfo,
  user,
  type User,
  type UserOperations,
} from '@fitsync/contracts/user';
import type { CallOptions, UserCaller } from '@fitsync/descriptor';
import { uuidv7 } from '@fitsync/runtime/db';
import {
  createAccessTokenSigner,
  createAuthenticator,
  createRevokedSessions,
  createTrustedKeys,
  writeKeys,
} from '@fitsync/runtime/identity';
import { createLogger, createMetrics } from '@fitsync/runtime/observability';
import {
  createTestClock,
  createTestDatabase,
  createTestRedis,
  startTestService,
  type TestClock,
  type TestDatabase,
  type TestRedis,
  type TestService,
} from '@fitsync/testing';
import { initialRoleInfo } from '../src/domain/role-info.ts';
import { hashPassword } from '../src/identity/passwords.ts';
import { createUserStub } from '../src/service.ts';
import { insertUser } from '../src/store/insert-user.ts';
import { createUserDeps } from '../src/user-deps.ts';

/** An account in the database, and the caller who has it. */
export interface Account {
  readonly user: Required<User>;
  readonly caller: UserCaller;
}

/** The user service on a real database and a real Redis. */
export interface UserUnderTest {
  /** Callers are whom the test says. */
  readonly service: TestService<UserOperations>;
  /** The same, but callers are who their access token says. */
  readonly withTokens: TestService<UserOperations>;
  readonly database: TestDatabase;
  readonly redis: TestRedis;
  /** Stands at 2026-11-23T10:30:00Z until a test sets it. */
  readonly clock: TestClock;
  /** Puts an account into the database; its password is {@link password}. */
  add(role: Role, changes?: { readonly name?: string; readonly info?: RoleInfo }): Promise<Account>;
  close(): Promise<void>;
}

/** The password of every account that a test adds. */
export const password = 'correct horse battery';

const tokens = { issuer: 'fitsync', audience: 'fitsync' };

/** Starts it all. */
export async function startUser(): Promise<UserUnderTest> {
  const directory = await mkdtemp(join(tmpdir(), 'fitsync-user-'));
  const [database, redis, files, password_hash] = await Promise.all([
    createTestDatabase({ migrations: new URL('../migrations/', import.meta.url) }),
    createTestRedis(),
    writeKeys(directory, ['user']),
    hashPassword(password),
  ]);
  const clock = createTestClock('2026-11-23T10:30:00.000Z');
  const { now } = clock;
  const keys = createTrustedKeys(files.trusted);
  const revokedSessions = createRevokedSessions({ redis: redis.client, onError: () => undefined });
  const stub = createUserStub(
    createUserDeps({
      keys,
      logger: createLogger({ service: 'user', level: 'silent' }),
      metrics: createMetrics(user),
      openTokenSigner: () => createAccessTokenSigner(files.tokens, tokens, now),
      redis: redis.client,
      revokedSessions,
    }),
  );
  const common = { contract: user, stub, database, calls: {}, now };
  // Behind a proxy that is not there: each test can come from an address of its own.
  const clientAddress = ({ headers }: { headers: object }) =>
    'x-test-address' in headers ? String(headers['x-test-address']) : '192.0.2.1';
  const authenticate = createAuthenticator({
    service: 'user',
    keys,
    tokens,
    now,
    isSessionRevoked: (sessionId) => revokedSessions.isRevoked(sessionId),
  });
  const [service, withTokens] = await Promise.all([
    startTestService({ ...common, deps: { clientAddress } }),
    startTestService({ ...common, deps: { clientAddress, authenticate } }),
  ]);
  return {
    service,
    withTokens,
    database,
    redis,
    clock,
    async add(role, { name = `Some ${role}`, info = initialRoleInfo(role) } = {}) {
      const id = uuidv7();
      const facts = { id, email: `${id}@example.com`, name, phone: '+49301234567', role };
      const row = await insertUser(
        database.sql,
        { ...facts, time_zone: 'Europe/Berlin', password_hash, role_info: info },
        now(),
      );
      return { user: row, caller: { kind: 'user', id, role, sessionId: uuidv7() } };
    },
    async close() {
      await Promise.all([service.close(), withTokens.close()]);
      await Promise.all([database.close(), redis.close(), rm(directory, { recursive: true })]);
    },
  };
}

/** Calls with an access token. */
export function bearer(accessToken: string): CallOptions {
  return { headers: { authorization: `Bearer ${accessToken}` } };
}

/** Calls from an address. */
export function from(address: string): CallOptions {
  return { headers: { 'x-test-address': address } };
}

/** How many statements wait for a lock in the database right now. */
export async function countWaiting({ database }: UserUnderTest): Promise<number | null> {
  const { rowCount } = await database.sql.query(
    `SELECT FROM pg_stat_activity
     WHERE datname = current_database() AND wait_event_type = 'Lock'`,
  );
  return rowCount;
}
