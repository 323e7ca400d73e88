import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientInfo, TrainerInfo } from '@fitsync/contracts/user';
import { given } from '@fitsync/testing';
import { type Account, bearer, password, startUser, type UserUnderTest } from './user.fixture.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const nobody = '0193a000-0000-7000-8000-00000000dead';
const notFound = { status: 404, body: { code: 'not_found' } };

let test: UserUnderTest;
let client: Account;
let trainer: Account;
let admin: Account;
beforeAll(async () => {
  test = await startUser();
  client = await test.add('client', { name: 'Charlie Client' });
  trainer = await test.add('trainer', { name: 'Toni Trainer' });
  admin = await test.add('admin', { name: 'Alex Admin' });
});
afterAll(() => test.close());

const as = ({ caller }: Account) => test.service.as(caller);
const seenByOthers = ({ user: { id, name, role } }: Account) => ({ id, name, role });
const takenEmail = { status: 409, body: { code: 'email_taken' } };
const badTimeZone = {
  status: 400,
  body: { code: 'validation_failed', errors: [{ path: 'body.time_zone' }] },
};

describe('registerUser', () => {
  const register = (body: object) =>
    test.withTokens.as().registerUser({
      body: { email: 'new@example.com', password, name: 'New', ...body },
    });

  it('opens the account of a client and signs the client in', async () => {
    const answer = await register({ email: 'Robin@Example.com', phone: '+4930555' }).unwrap();
    expect(answer.data).toMatchObject({ token_type: 'Bearer', expires_in: 600 });
    expect(answer.data.user).toEqual({
      id: expect.stringMatching(uuid),
      email: 'robin@example.com',
      name: 'New',
      phone: '+4930555',
      role: 'client',
      time_zone: 'UTC',
      created_at: '2026-11-23T10:30:00.000Z',
      updated_at: '2026-11-23T10:30:00.000Z',
    });
    const signedIn = bearer(answer.data.access_token);
    const api = test.withTokens.as();
    expect(await api.getCurrentUser({}, signedIn)).toMatchObject({
      body: { data: answer.data.user },
    });
    expect(await api.getRoleInfo({ id: answer.data.user.id }, signedIn)).toMatchObject({
      body: { data: { role: 'client', health_clearance: null, fitness_level: null } },
    });
    const { refresh_token } = answer.data;
    expect(await api.refreshSession({ body: { refresh_token } })).toMatchObject({ status: 200 });
  });

  it('opens one account when one address is registered many times at once', async () => {
    const answers = await Promise.all(
      ['Race@example.com', 'race@example.com', 'RACE@EXAMPLE.COM', 'race@Example.com'].map(
        (email) => register({ email }),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([201, 409, 409, 409]);
    expect(answers.find(({ status }) => status === 409)).toMatchObject(takenEmail);
  });

  it('refuses a zone that does not exist, and to make anything but clients', async () => {
    expect(await register({ time_zone: 'Europe/Atlantis' })).toMatchObject(badTimeZone);
    expect(await register({ role: 'admin' })).toMatchObject({
      status: 400,
      body: { errors: [{ path: 'body.role' }] },
    });
  });
});

describe('getJwks', () => {
  it('gives public keys and nothing of the private ones', async () => {
    const { status, body } = await test.service.as().getJwks();
    expect({ status, body }).toEqual({
      status: 200,
      body: {
        keys: [
          {
            kty: 'OKP',
            crv: 'Ed25519',
            alg: 'EdDSA',
            use: 'sig',
            x: expect.any(String),
            kid: expect.any(String),
          },
        ],
      },
    });
  });
});

describe('createUser', () => {
  it('opens an account of any role, which can sign in', async () => {
    for (const role of ['client', 'trainer', 'admin'] as const) {
      const email = `${role}-made@example.com`;
      const body = { email, password, name: role, role, time_zone: 'America/New_York' };
      const answer = await as(admin).createUser({ body }).unwrap();
      expect(answer.data).toMatchObject({
        email,
        role,
        phone: null,
        time_zone: 'America/New_York',
      });
      expect(await as(admin).getRoleInfo({ id: answer.data.id })).toMatchObject({
        body: { data: { role } },
      });
      expect(await test.service.as().loginUser({ body: { email, password } })).toMatchObject({
        status: 200,
      });
    }
  });

  it('refuses an address that is taken, and a zone that does not exist', async () => {
    const body = { email: client.user.email.toUpperCase(), password, name: 'X', role: 'client' };
    const create = (changes: object) =>
      as(admin).createUser({ body: { ...body, role: 'client', ...changes } });
    expect(await create({})).toMatchObject(takenEmail);
    expect(await create({ email: 'zone@example.com', time_zone: '+01:00' })).toMatchObject(
      badTimeZone,
    );
  });
});

describe('getCurrentUser', () => {
  it('is 401 for an account that is not there any more', async () => {
    const gone = { ...client.caller, id: nobody };
    expect(await test.service.as(gone).getCurrentUser()).toMatchObject({
      status: 401,
      body: { code: 'unauthenticated' },
    });
  });
});

describe('getUser', () => {
  it('shows contact data to those who may see it, and name and role to the rest', async () => {
    const { id } = client.user;
    const training = test.service.as({ kind: 'service', name: 'training' });
    for (const api of [as(client), as(admin), training]) {
      expect((await api.getUser({ id }).unwrap()).data).toEqual(client.user);
    }
    expect((await as(trainer).getUser({ id }).unwrap()).data).toEqual(seenByOthers(client));
  });

  it('is 404 for an id that nobody has, and 400 for what is no id', async () => {
    expect(await as(admin).getUser({ id: nobody })).toMatchObject(notFound);
    expect(await as(admin).getUser({ id: 'charlie' })).toMatchObject({
      status: 400,
      body: { code: 'validation_failed' },
    });
  });
});

describe('batchGetUsers', () => {
  it('shows each as getUser would, in the order that was asked for', async () => {
    const user_ids = [trainer.user.id, nobody, client.user.id];
    const { body } = await as(client).batchGetUsers({ body: { user_ids } });
    expect(body).toEqual({
      success: true,
      data: [seenByOthers(trainer), client.user],
      missing: [nobody],
    });
  });

  it('takes one to a hundred ids, each once', async () => {
    const ids = Array.from({ length: 101 }, () => crypto.randomUUID());
    for (const user_ids of [[], ids, [nobody, nobody]]) {
      expect(await as(client).batchGetUsers({ body: { user_ids } })).toMatchObject({
        status: 400,
        body: { errors: [{ path: 'body.user_ids' }] },
      });
    }
    const most = await as(client).batchGetUsers({ body: { user_ids: ids.slice(0, 100) } });
    expect(most).toMatchObject({ status: 200, body: { data: [] } });
  });
});

describe('listUsers', () => {
  it('walks through everybody in order of name, a page at a time', async () => {
    for (const name of ['Same', 'Same', 'Same']) await test.add('trainer', { name });
    const seen: string[] = [];
    const names: string[] = [];
    let cursor: string | undefined;
    do {
      const { data, page } = await as(admin)
        .listUsers({ limit: 2, role: 'trainer', ...(cursor !== undefined && { cursor }) })
        .unwrap();
      expect(data.length).toBeLessThanOrEqual(2);
      seen.push(...data.map(({ id }) => id));
      names.push(...data.map(({ name }) => name));
      cursor = page.next_cursor ?? undefined;
    } while (cursor !== undefined);
    const { rows } = await test.database.sql.query<{ id: string }>(
      "SELECT id FROM users WHERE role = 'trainer' ORDER BY name, id",
    );
    expect(seen).toEqual(rows.map(({ id }) => id));
    expect(new Set(seen).size).toBe(seen.length);
    expect(names).toEqual(names.toSorted());
  });

  it('shows contact data only where the caller may see it', async () => {
    const { data } = await as(client).listUsers({ limit: 100 }).unwrap();
    expect(data).toContainEqual(client.user);
    expect(data).toContainEqual(seenByOthers(trainer));
    expect(data.filter(({ email }) => email !== undefined)).toHaveLength(1);
  });

  it.each([
    ['nonsense', 'nonsense'],
    ['no id', { name: 'A', id: 'x' }],
    ['a character that cannot be stored', { name: 'A\0', id: nobody }],
  ])('refuses a cursor that no list has given: %s', async (_what, position) => {
    const cursor = Buffer.from(JSON.stringify(position)).toString('base64url');
    expect(await as(client).listUsers({ cursor })).toMatchObject({
      status: 400,
      body: { code: 'validation_failed', errors: [{ path: 'query.cursor' }] },
    });
  });
});

describe('updateUser', () => {
  it('changes what is named and leaves the rest, and tells which fields', async () => {
    const { user, caller } = await test.add('client');
    const { id } = user;
    await given(test.service)
      .when(caller, (api) => api.updateUser({ id, body: { name: 'Renamed', phone: null } }))
      .expect({ status: 200, body: { data: { ...user, name: 'Renamed', phone: null } } }, [
        { event: 'user.updated', data: { user_id: id, changes: ['name', 'phone'] } },
      ]);
    await given(test.service)
      .when(admin.caller, (api) => api.updateUser({ id, body: { time_zone: 'Asia/Tokyo' } }))
      .expect({ status: 200, body: { data: { name: 'Renamed', time_zone: 'Asia/Tokyo' } } }, [
        { event: 'user.updated', data: { user_id: id, changes: ['time_zone'] } },
      ]);
  });

  it('moves an account to another address, which signs in from then on', async () => {
    const { user, caller } = await test.add('client');
    const body = { email: 'Moved@Example.com' };
    const changed = await test.service.as(caller).updateUser({ id: user.id, body }).unwrap();
    expect(changed.data.email).toBe('moved@example.com');
    const login = (email: string) => test.service.as().loginUser({ body: { email, password } });
    expect(await login('moved@example.com')).toMatchObject({ status: 200 });
    expect(await login(user.email)).toMatchObject({ status: 401 });
  });

  it('refuses without an event', async () => {
    const { id } = client.user;
    const refusals = [
      [client, { id, body: { email: trainer.user.email.toUpperCase() } }, takenEmail],
      [client, { id, body: { time_zone: 'Mars/Olympus' } }, badTimeZone],
      [client, { id: trainer.user.id, body: { name: 'X' } }, notFound],
      [admin, { id: nobody, body: { name: 'X' } }, notFound],
      [client, { id, body: {} }, { status: 400, body: { code: 'validation_failed' } }],
    ] as const;
    for (const [{ caller }, input, answer] of refusals) {
      await given(test.service)
        .when(caller, (api) => api.updateUser(input))
        .expect(answer);
    }
    expect((await as(client).getCurrentUser().unwrap()).data).toEqual(client.user);
  });
});

describe('updateRoleInfo', () => {
  const info: ClientInfo = {
    role: 'client',
    health_clearance: null,
    emergency_contact: { name: 'Kim', phone: '+493076', relationship: 'sibling' },
    fitness_level: 'beginner',
  };

  it('replaces it, and says only that it did', async () => {
    const { user, caller } = await test.add('client');
    const { id } = user;
    await given(test.service)
      .when(caller, (api) => api.updateRoleInfo({ id, body: info }))
      .expect({ status: 200, body: { data: info } }, [
        { event: 'user.updated', data: { user_id: id, changes: ['role_info'] } },
      ]);
    const cleared = { ...info, health_clearance: true };
    await as(admin).updateRoleInfo({ id, body: cleared }).unwrap();
    expect((await test.service.as(caller).getRoleInfo({ id }).unwrap()).data).toEqual(cleared);
  });

  it('refuses without an event what administrators set, and another role', async () => {
    const { user, caller } = await test.add('client');
    const rated: TrainerInfo = {
      role: 'trainer',
      certifications: [],
      specializations: [],
      years_experience: 1,
      rating: 5,
    };
    const refusals = [
      [caller, user.id, { ...info, health_clearance: true }, 403, 'body.health_clearance'],
      [caller, user.id, rated, 400, 'body.role'],
      [admin.caller, user.id, { role: 'admin' }, 400, 'body.role'],
      [trainer.caller, trainer.user.id, rated, 403, 'body.rating'],
    ] as const;
    for (const [who, id, body, status, path] of refusals) {
      await given(test.service)
        .when(who, (api) => api.updateRoleInfo({ id, body }))
        .expect({ status, body: { errors: [{ path }] } });
    }
    await given(test.service)
      .when(admin.caller, (api) => api.updateRoleInfo({ id: nobody, body: info }))
      .expect(notFound);
  });

  it('names the fields that are missing for the role that was sent, and no others', async () => {
    const { user, caller } = await test.add('client');
    // What the types of the client would not let through.
    const sent = { role: 'client', health_clearance: false } as ClientInfo;
    const refusals = [
      [
        user.id,
        sent,
        [
          { path: 'body.emergency_contact', message: 'is required' },
          { path: 'body.fitness_level', message: 'is required' },
        ],
      ],
      ['nobody', info, [{ path: 'path.id', message: 'must be a UUID in lower case' }]],
    ] as const;
    for (const [id, body, errors] of refusals) {
      await given(test.service)
        .when(caller, (api) => api.updateRoleInfo({ id, body }))
        .expect({ status: 400, body: { errors } });
    }
  });
});
