import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Client, Envelope } from '@fitsync/descriptor';
import {
  createAccessTokenSigner,
  createServiceTokenSigner,
  writeKeys,
} from '@fitsync/runtime/identity';
import { runSteps } from '@fitsync/runtime/lifecycle';
import { createLogger } from '@fitsync/runtime/observability';
import type { Settings } from '@fitsync/runtime/config';
import { type ServiceDefinition, startService } from '@fitsync/runtime/service';
import { createClient } from '@fitsync/sdk/engine';
import { createTestDatabase, createTestRedis } from '@fitsync/testing';
import { readPacts } from '@fitsync/pacts';
import { Redis } from 'ioredis';
import webPush from 'web-push';
import { root } from './root.ts';
import { servePacts } from './serve-pacts.ts';
import { serviceTables } from './service-tables.ts';
import type { Person, ProviderWorld } from './states.ts';

/** A message as it went over the wire. */
export interface PublishedMessage {
  readonly channel: string;
  readonly envelope: Envelope;
}

/** A service that runs to be verified. */
export interface RunningProvider<Operations extends object = object> {
  readonly name: string;
  readonly url: string;
  readonly world: ProviderWorld<Operations>;
  /** The token of the user that the state has signed in; throws when it has signed in nobody. */
  userToken(): string;
  /** A token that a service calls this one with. */
  serviceToken(consumer: string): Promise<string>;
  /** Waits for an event that the service publishes. */
  published(type: string): Promise<PublishedMessage>;
  /** Empties its database and its cache, and forgets who has signed in. */
  reset(): Promise<void>;
  /** The requests to other services that no pact knows of, since this was called last. */
  takeUnexpected(): readonly string[];
  close(): Promise<void>;
}

const names = ['gateway', 'notification', 'progress', 'schedule', 'training', 'user'];
/** When the examples of the contracts play. */
const now = (): Date => new Date('2026-11-23T10:30:00.000Z');
const longestWaitMs = 15_000;

/**
 * Starts a service with all that belongs to it: a database and a Redis of its own, its relay and workers, real keys.
 * What it asks other services is answered as the pacts say in which it is the consumer.
 */
export async function startProvider<
  Operations extends object,
  Payloads extends object,
  Received extends object,
  Extra extends Settings,
>(
  definition: ServiceDefinition<Operations, Payloads, Received, Extra>,
): Promise<RunningProvider<Operations>> {
  const { name } = definition.contract;
  const directory = await mkdtemp(join(tmpdir(), `fitsync-pact-${name}-`));
  const pacts = (await readPacts(root)).filter(({ consumer }) => consumer === name);
  const [keys, database, redis, upstream] = await Promise.all([
    writeKeys(directory, names),
    createTestDatabase(definition.migrations ? { migrations: definition.migrations } : {}),
    createTestRedis(),
    servePacts(pacts),
  ]);
  const audience = { issuer: 'fitsync', audience: 'fitsync' };
  const signUserToken = createAccessTokenSigner(keys.tokens, audience, now);
  const vapid = webPush.generateVAPIDKeys();
  const service = await startService(definition, {
    now,
    logger: createLogger({ service: name, level: 'silent' }),
    environment: {
      ...Object.fromEntries(
        names.filter((other) => other !== name).map((other) => [urlVariable(other), upstream.url]),
      ),
      [`${name.toUpperCase()}_DATABASE_URL`]: database.url,
      REDIS_URL: redis.url,
      TRUSTED_KEYS_FILE: keys.trusted,
      SERVICE_KEY_FILE: keys.services[name],
      TOKEN_KEY_FILE: keys.tokens,
      HOST: '127.0.0.1',
      PORT: '0',
      RESPONSE_CHECK: 'enforce',
      VAPID_PUBLIC_KEY: vapid.publicKey,
      VAPID_PRIVATE_KEY: vapid.privateKey,
      VAPID_SUBJECT: 'mailto:hello@fitsync.example',
    },
  });

  let messages: PublishedMessage[] = [];
  const subscriber = new Redis(redis.url);
  await subscriber.psubscribe('*');
  subscriber.on('pmessage', (_pattern: string, channel: string, text: string) => {
    const envelope = toEnvelope(text);
    if (envelope) messages.push({ channel, envelope });
  });

  let token: string | undefined;
  const tokenOf = async ({ id, role }: Person): Promise<string> =>
    `Bearer ${await signUserToken({ userId: id, role, sessionId: randomUUID() })}`;
  const clientWith = (authorization: string | undefined): Client<Operations> =>
    createClient<Operations>(definition.contract.operations, {
      baseUrl: service.url,
      middleware: [
        (request, next) =>
          next({
            ...request,
            headers: { ...request.headers, ...(authorization && { authorization }) },
          }),
      ],
    });

  return {
    name,
    url: service.url,
    world: {
      sql: database.sql,
      url: service.url,
      now,
      anonymous: clientWith(undefined),
      as: async (person) => clientWith(await tokenOf(person)),
      async signIn(person) {
        token = await tokenOf(person);
        return token;
      },
    },
    userToken() {
      if (token === undefined) throw new Error('no state has signed somebody in');
      return token;
    },
    serviceToken: (consumer) =>
      createServiceTokenSigner(consumer, keys.services[consumer] ?? '', now)(name),
    async published(type) {
      for (const since = performance.now(); ; await wait(10)) {
        const message = messages.findLast(({ envelope }) => envelope.event === type);
        if (message) return message;
        if (performance.now() - since > longestWaitMs) throw new Error(`no ${type} is published`);
      }
    },
    async reset() {
      token = undefined;
      messages = [];
      const tables = await serviceTables(database.sql);
      if (tables.length > 0) await database.sql.query(`TRUNCATE ${tables.join(', ')}`);
      const cached = await redis.client.keys('user:*');
      if (cached.length > 0) await redis.client.del(cached);
    },
    takeUnexpected: () => upstream.takeUnexpected(),
    async close() {
      await runSteps(service.stopSteps, service.logger);
      subscriber.disconnect();
      await Promise.all([database.close(), redis.close(), upstream.close()]);
      await rm(directory, { recursive: true });
    },
  };
}

function urlVariable(service: string): string {
  return service === 'gateway' ? 'GATEWAY_URL' : `${service.toUpperCase()}_SERVICE_URL`;
}

/** Undefined for what is no event: services also wake each other over Pub/Sub. */
function toEnvelope(text: string): Envelope | undefined {
  if (!text.startsWith('{')) return undefined;
  const value = JSON.parse(text) as Partial<Envelope>;
  return typeof value.event === 'string' ? (value as Envelope) : undefined;
}
