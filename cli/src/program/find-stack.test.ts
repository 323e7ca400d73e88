import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { writeStackFile } from '../stack/stack-file.ts';
import { findStack, serviceDatabaseUrl } from './find-stack.ts';

const root = mkdtempSync(join(tmpdir(), 'fitsync-find-stack-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

function project(name: string, pid: number): string {
  const folder = join(root, name);
  const inner = join(folder, 'services', 'user');
  mkdirSync(join(folder, '.fitsync'), { recursive: true });
  mkdirSync(inner, { recursive: true });
  writeStackFile(join(folder, '.fitsync', 'stack.json'), {
    pid,
    started_at: '2026-11-23T00:00:00Z',
    gateway_url: 'http://localhost:4999',
    redis_url: 'redis://localhost:6999',
    database_url: 'postgres://postgres:x@127.0.0.1:5999/postgres',
    services: {},
  });
  return inner;
}

describe('findStack', () => {
  const running = project('running', process.pid);
  // Beyond the highest number that a process can have.
  const dead = project('dead', 2 ** 30);

  it('finds the running stack from a folder inside', () => {
    expect(findStack({ addresses: {}, env: {}, cwd: running })).toEqual({
      gatewayUrl: 'http://localhost:4999',
      redisUrl: 'redis://localhost:6999',
      databaseUrl: 'postgres://postgres:x@127.0.0.1:5999/postgres',
    });
  });

  it('prefers the command line, then the environment', () => {
    const env = { GATEWAY_URL: 'http://env:1', REDIS_URL: 'redis://env:2' };
    const addresses = { gatewayUrl: 'http://flag:1/' };
    expect(findStack({ addresses, env, cwd: running })).toMatchObject({
      gatewayUrl: 'http://flag:1',
      redisUrl: 'redis://env:2',
    });
  });

  it('takes the saved gateway, then the usual ports, when nothing runs', () => {
    const savedGatewayUrl = 'https://fitsync.example';
    expect(findStack({ addresses: {}, env: {}, cwd: dead, savedGatewayUrl }).gatewayUrl).toBe(
      savedGatewayUrl,
    );
    expect(findStack({ addresses: {}, env: {}, cwd: dead })).toEqual({
      gatewayUrl: 'http://localhost:4000',
      redisUrl: 'redis://localhost:6379',
      databaseUrl: undefined,
    });
  });
});

describe('serviceDatabaseUrl', () => {
  const stack = {
    gatewayUrl: '',
    redisUrl: '',
    databaseUrl: 'postgres://u:p@host:5433/postgres?sslmode=disable',
  };

  it("names the service's database on the server, unless it has its own variable", () => {
    expect(serviceDatabaseUrl('schedule', stack, {})).toBe(
      'postgres://u:p@host:5433/fitsync_schedule?sslmode=disable',
    );
    const env = { SCHEDULE_DATABASE_URL: 'postgres://elsewhere/bookings' };
    expect(serviceDatabaseUrl('schedule', stack, env)).toBe('postgres://elsewhere/bookings');
  });
});
