import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Access, Caller } from '@fitsync/descriptor';
import { importJWK, SignJWT, UnsecuredJWT } from 'jose';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createAccessTokenSigner,
  createAuthenticator,
  createServiceTokenSigner,
  createTrustedKeys,
  type KeyFiles,
  writeKeys,
} from './index.ts';
import { generateJwk } from './jwk.ts';

const audience = { issuer: 'fitsync', audience: 'fitsync' };
const open: Access = { anonymous: false, users: ['client'], services: ['progress'] };
const trainerClaims = { userId: 'user-1', role: 'trainer', sessionId: 'session-1' };

let directory: string;
let files: KeyFiles;
let time: number;
const now = (): Date => new Date(time);

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'fitsync-keys-'));
  files = await writeKeys(directory, ['user', 'schedule', 'progress']);
});
afterAll(() => rm(directory, { recursive: true }));
beforeEach(() => {
  time = Date.parse('2026-03-01T10:00:00Z');
});

function authenticatorOf(service: string, isSessionRevoked?: (id: string) => Promise<boolean>) {
  const keys = createTrustedKeys(files.trusted, () => time);
  const authenticate = createAuthenticator({
    service,
    keys,
    tokens: audience,
    now,
    ...(isSessionRevoked && { isSessionRevoked }),
  });
  return async (user?: string, from?: string): Promise<Caller> =>
    authenticate(
      {
        ...(user !== undefined && { authorization: `Bearer ${user}` }),
        ...(from !== undefined && { 'x-service-authorization': from }),
      },
      open,
    );
}

const signUser = (claims = trainerClaims): Promise<string> =>
  createAccessTokenSigner(files.tokens, audience, now)(claims);

const signService = (from: string, callee: string): Promise<string> =>
  createServiceTokenSigner(from, files.services[from] ?? '', now)(callee);

/** Signs whatever it is given with a key of the stack. */
async function forge(
  file: string,
  header: Record<string, unknown>,
  payload: Record<string, unknown>,
): Promise<string> {
  const jwk: unknown = JSON.parse(await readFile(file, 'utf8'));
  const key = await importJWK(jwk as Parameters<typeof importJWK>[0], 'EdDSA');
  const { kid } = jwk as { kid: string };
  return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid, ...header }).sign(key);
}

describe('writeKeys', () => {
  it('leaves keys that are there as they are, and adds those of new services', async () => {
    const own = await mkdtemp(join(directory, 'more-'));
    const first = await writeKeys(own, ['user']);
    const before = await readFile(first.services['user'] ?? '', 'utf8');
    const second = await writeKeys(own, ['user', 'training']);
    expect(await readFile(second.services['user'] ?? '', 'utf8')).toBe(before);
    const trusted: unknown = JSON.parse(await readFile(second.trusted, 'utf8'));
    expect(trusted).toMatchObject({
      services: { user: [{ crv: 'Ed25519' }], training: [{ kty: 'OKP' }] },
      tokens: [{ kid: expect.stringMatching(/^tokens:/) as string }],
    });
    expect(JSON.stringify(trusted)).not.toContain('"d"');
  });

  it('lets nobody else read them', async () => {
    const paths = [files.tokens, files.trusted, ...Object.values(files.services)];
    const modes = await Promise.all(paths.map(async (path) => (await stat(path)).mode & 0o777));
    expect(new Set(modes)).toEqual(new Set([0o600]));
  });

  it('does not write over a file that holds something else', async () => {
    const own = await mkdtemp(join(directory, 'odd-'));
    await writeFile(join(own, 'user.key.json'), '{}');
    await expect(writeKeys(own, ['user'])).rejects.toThrow('does not hold a key of ours');
  });
});

describe('createAuthenticator', () => {
  it('knows the user of an access token, again and again', async () => {
    const identify = authenticatorOf('schedule');
    const token = await signUser();
    const expiresAt = expect.any(Number) as number;
    const caller = { kind: 'user', id: 'user-1', role: 'trainer', sessionId: 'session-1' };
    expect(await identify(token)).toEqual({ ...caller, expiresAt });
    expect(await identify(token)).toEqual({ ...caller, expiresAt });
  });

  it('refuses a token that has run out, also one that it has seen', async () => {
    const token = await signUser();
    const identify = authenticatorOf('schedule');
    await identify(token);
    time += 599_000;
    expect(await identify(token)).toMatchObject({ id: 'user-1' });
    time += 1_000;
    await expect(identify(token)).rejects.toMatchObject({ status: 401 });
    await expect(authenticatorOf('schedule')(token)).rejects.toMatchObject({ status: 401 });
  });

  it('knows nobody without a token', async () => {
    expect(await authenticatorOf('schedule')()).toEqual({ kind: 'anonymous' });
  });

  it('knows the service of a service token where the operation lists it', async () => {
    const identify = authenticatorOf('schedule');
    const token = await signService('progress', 'schedule');
    expect(await identify(undefined, token)).toEqual({ kind: 'service', name: 'progress' });
  });

  it('knows for whom such a service calls', async () => {
    const identify = authenticatorOf('schedule');
    const token = await signService('progress', 'schedule');
    const caller = { kind: 'service', name: 'progress' };
    const user = await signUser();
    expect(await identify(user, token)).toEqual({ ...caller, userId: 'user-1' });
    time += 600_000;
    const fresh = await signService('progress', 'schedule');
    expect(await identify(user, fresh)).toEqual(caller);
    expect(await identify('nonsense', fresh)).toEqual(caller);
  });

  it('lets the rights of the user count where it does not', async () => {
    const identify = authenticatorOf('schedule');
    const token = await signService('user', 'schedule');
    expect(await identify(await signUser(), token)).toMatchObject({ kind: 'user' });
    expect(await identify(undefined, token)).toEqual({ kind: 'service', name: 'user' });
  });

  it('uses a service token for about 40 seconds and then signs another', async () => {
    const sign = createServiceTokenSigner('progress', files.services['progress'] ?? '', now);
    const first = await sign('schedule');
    time += 39_000;
    expect(await sign('schedule')).toBe(first);
    expect(await sign('user')).not.toBe(first);
    time += 2_000;
    expect(await sign('schedule')).not.toBe(first);
  });

  it('refuses a session that has been ended', async () => {
    const identify = authenticatorOf('schedule', async (id) => id === 'session-1');
    await expect(identify(await signUser())).rejects.toMatchObject({ code: 'session_revoked' });
    const other = await signUser({ ...trainerClaims, sessionId: 'session-2' });
    expect(await identify(other)).toMatchObject({ sessionId: 'session-2' });
  });

  it('follows the file of trusted keys, and forgets what was checked with keys that are gone', async () => {
    const own = await mkdtemp(join(directory, 'rotated-'));
    const rotated = await writeKeys(own, ['schedule']);
    const old = await createAccessTokenSigner(rotated.tokens, audience, now)(trainerClaims);
    const keys = createTrustedKeys(rotated.trusted, () => time);
    const authenticate = createAuthenticator({ service: 'schedule', keys, tokens: audience, now });
    const identify = async (token: string) =>
      authenticate({ authorization: `Bearer ${token}` }, open);
    expect(await identify(old)).toMatchObject({ kind: 'user' });

    await rm(rotated.tokens);
    await writeKeys(own, ['schedule']);
    const fresh = await createAccessTokenSigner(rotated.tokens, audience, now)(trainerClaims);
    time += 1_000;
    expect(await identify(fresh)).toMatchObject({ kind: 'user' });
    await expect(identify(old)).rejects.toMatchObject({ status: 401 });
  });

  it('forgets what was checked while the keys changed', async () => {
    const trusted = createTrustedKeys(files.trusted, () => time);
    let [generation, isTrusted] = [{}, true];
    const keys = {
      ...trusted,
      tokenKey: (kid: string) => (isTrusted ? trusted.tokenKey(kid) : undefined),
      generation: () => generation,
    };
    const authenticate = createAuthenticator({ service: 'schedule', keys, tokens: audience, now });
    const authorization = `Bearer ${await signUser()}`;
    const identify = async (): Promise<Caller> => authenticate({ authorization }, open);
    const early = identify();
    [generation, isTrusted] = [{}, false];
    await expect(identify()).rejects.toMatchObject({ code: 'unauthenticated' });
    await early;
    await expect(identify()).rejects.toMatchObject({ code: 'unauthenticated' });
  });
});

describe('tokens that are not good', () => {
  const at = 1_772_359_200;
  const good = {
    iss: 'fitsync',
    aud: 'fitsync',
    sub: 'user-1',
    role: 'admin',
    sid: 'session-1',
    jti: 'j',
    iat: at,
    exp: at + 600,
  };
  const service = {
    iss: 'svc:progress',
    sub: 'svc:progress',
    aud: 'svc:schedule',
    jti: 'j',
    iat: at,
    exp: at + 60,
  };
  const typ = 'at+jwt';

  it('starts from ones that are', async () => {
    const identify = authenticatorOf('schedule');
    expect(await identify(await forge(files.tokens, { typ }, good))).toMatchObject({
      role: 'admin',
    });
    const token = await forge(files.services['progress'] ?? '', { typ: 'svc+jwt' }, service);
    expect(await identify(undefined, token)).toMatchObject({ name: 'progress' });
  });

  const users: Readonly<Record<string, () => Promise<string> | string>> = {
    'no signature': () => new UnsecuredJWT(good).encode(),
    'no signature, alg in capitals': () =>
      `${Buffer.from('{"alg":"NONE","typ":"at+jwt"}').toString('base64url')}.${Buffer.from(JSON.stringify(good)).toString('base64url')}.`,
    'HS256 with the public key as the secret': async () => {
      const { tokens } = JSON.parse(await readFile(files.trusted, 'utf8')) as {
        tokens: { kid: string; x: string }[];
      };
      const [{ kid, x } = { kid: '', x: '' }] = tokens;
      return new SignJWT(good)
        .setProtectedHeader({ alg: 'HS256', typ, kid })
        .sign(Buffer.from(x, 'base64url'));
    },
    'a key of its own, in the header': async () => {
      const jwk = generateJwk('tokens');
      const key = await importJWK(jwk, 'EdDSA');
      const { kty, crv, x } = jwk;
      return new SignJWT(good)
        .setProtectedHeader({ alg: 'EdDSA', typ, kid: jwk.kid, jwk: { kty, crv, x } })
        .sign(key);
    },
    'the key of a service': () => forge(files.services['progress'] ?? '', { typ }, good),
    'an unknown kid': () => forge(files.tokens, { typ, kid: 'tokens:other' }, good),
    'no kid': () => forge(files.tokens, { typ, kid: undefined }, good),
    'a path as kid': () => forge(files.tokens, { typ, kid: '../../etc/passwd' }, good),
    'SQL as kid': () => forge(files.tokens, { typ, kid: "' or 1=1 --" }, good),
    'a kid of Object': () => forge(files.tokens, { typ, kid: '__proto__' }, good),
    'another type': () => forge(files.tokens, { typ: 'id+jwt' }, good),
    'no type': () => forge(files.tokens, {}, good),
    'the type of a service token': () => forge(files.tokens, { typ: 'svc+jwt' }, good),
    'another issuer': () => forge(files.tokens, { typ }, { ...good, iss: 'somebody' }),
    'another audience': () => forge(files.tokens, { typ }, { ...good, aud: 'other-app' }),
    'no audience': () => forge(files.tokens, { typ }, { ...good, aud: undefined }),
    'no end': () => forge(files.tokens, { typ }, { ...good, exp: undefined }),
    'a past end': () => forge(files.tokens, { typ }, { ...good, exp: at - 1 }),
    'a later start': () => forge(files.tokens, { typ }, { ...good, nbf: at + 60 }),
    'no role': () => forge(files.tokens, { typ }, { ...good, role: undefined }),
    'a role that is no text': () => forge(files.tokens, { typ }, { ...good, role: ['admin'] }),
    'no session': () => forge(files.tokens, { typ }, { ...good, sid: undefined }),
    'no subject': () => forge(files.tokens, { typ }, { ...good, sub: '' }),
    'a service token': () => signService('progress', 'schedule'),
    'a changed payload': async () => {
      const [header, , signature] = (await signUser()).split('.');
      const payload = Buffer.from(JSON.stringify(good)).toString('base64url');
      return [header, payload, signature].join('.');
    },
    'a cut signature': async () => (await signUser()).slice(0, -2),
    '64 KB': () => 'e'.repeat(65_536),
    'nothing but dots': () => '...',
    'an opaque text': () => 'c3VwZXItc2VjcmV0LXJlZnJlc2gtdG9rZW4',
  };

  it.each(Object.entries(users))('a user token with %s', async (_, make) => {
    const token = await make();
    await expect(authenticatorOf('schedule')(token)).rejects.toMatchObject({
      name: 'Problem',
      code: 'unauthenticated',
      headers: { 'www-authenticate': 'Bearer error="invalid_token"' },
    });
  });

  const typeOfService = { typ: 'svc+jwt' };
  const progressKey = (): string => files.services['progress'] ?? '';
  const services: Readonly<Record<string, () => Promise<string> | string>> = {
    'another callee': () => signService('progress', 'user'),
    'the name of another service': () =>
      forge(progressKey(), typeOfService, { ...service, iss: 'svc:user', sub: 'svc:user' }),
    'another subject': () => forge(progressKey(), typeOfService, { ...service, sub: 'svc:user' }),
    'the key of access tokens': () => forge(files.tokens, typeOfService, service),
    'the type of a user token': () => forge(progressKey(), { typ }, service),
    'a long life': () => forge(progressKey(), typeOfService, { ...service, exp: at + 3600 }),
    'an old start': () => forge(progressKey(), typeOfService, { ...service, iat: at - 100 }),
    'no start': () => forge(progressKey(), typeOfService, { ...service, iat: undefined }),
    'a start to come': () =>
      forge(progressKey(), typeOfService, { ...service, iat: at + 30, exp: at + 90 }),
    'a user token': () => signUser(),
    'nothing in it': () => '',
  };

  it.each(Object.entries(services))('a service token with %s', async (_, make) => {
    const token = await make();
    await expect(authenticatorOf('schedule')(undefined, token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
    await expect(authenticatorOf('schedule')(await signUser(), token)).rejects.toMatchObject({
      code: 'unauthenticated',
    });
  });

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer a b', 'bearer: x', ''])(
    'the header "%s"',
    async (authorization) => {
      const keys = createTrustedKeys(files.trusted);
      const deps = { service: 'schedule', keys, tokens: audience, now };
      await expect(
        (async () => createAuthenticator(deps)({ authorization }, open))(),
      ).rejects.toMatchObject({ code: 'unauthenticated' });
    },
  );
});
