import type { Caller } from '@fitsync/descriptor';
import { describe, expect, it } from 'vitest';
import { mayAccess, visibleClients } from '../src/domain/client-policy.ts';

const user = (id: string, role: string): Caller => ({ kind: 'user', id, role, sessionId: 's1' });
const client = user('c1', 'client');
const trainer = user('t1', 'trainer');
const admin = user('a1', 'admin');
const notification: Caller = { kind: 'service', name: 'notification' };
const anonymous: Caller = { kind: 'anonymous' };

describe('mayAccess', () => {
  it('is for the client, who leads a program, administrators and services', () => {
    expect(mayAccess(client, 'c1', false)).toBe(true);
    expect(mayAccess(client, 'c2', false)).toBe(false);
    expect(mayAccess(trainer, 'c1', true)).toBe(true);
    expect(mayAccess(trainer, 'c1', false)).toBe(false);
    // Nobody is their own trainer.
    expect(mayAccess(trainer, 't1', false)).toBe(false);
    expect(mayAccess(admin, 'c1', false)).toBe(true);
    expect(mayAccess(notification, 'c1', false)).toBe(true);
    expect(mayAccess(anonymous, 'c1', false)).toBe(false);
  });
});

describe('visibleClients', () => {
  it.each([
    ['a client', client, [], ['c1']],
    ['a trainer', trainer, ['c1', 'c2'], ['c1', 'c2']],
    ['a trainer of nobody', trainer, [], []],
    ['an administrator', admin, [], null],
    ['a service', notification, [], null],
    ['nobody', anonymous, [], []],
  ])('of %s are those that may be seen', (_, caller, led, expected) => {
    expect(visibleClients(caller, undefined, led)).toEqual(expected);
  });

  it('are none when another one is asked for', () => {
    expect(visibleClients(client, 'c2', [])).toEqual([]);
    expect(visibleClients(trainer, 'c2', ['c1'])).toEqual([]);
    expect(visibleClients(trainer, 'c1', ['c1'])).toEqual(['c1']);
    expect(visibleClients(admin, 'c2', [])).toEqual(['c2']);
  });
});
