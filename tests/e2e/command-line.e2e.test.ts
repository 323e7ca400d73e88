import { beforeAll, describe, expect, inject, it } from 'vitest';
import { demo } from './http.ts';
import { joinStack, type Stack } from './stack.ts';

let stack: Stack;
beforeAll(async () => {
  stack = await joinStack(inject('stack'));
});

describe('fitsync', () => {
  it('lists every operation and who may call it', async () => {
    const { code, stdout } = await stack.run('ops', '--json');
    expect(code).toBe(0);
    const operations = JSON.parse(stdout) as { operation_id: string }[];
    const ids = operations.map((one) => one.operation_id);
    expect(ids).toEqual(
      expect.arrayContaining(['createBooking', 'loginUser', 'recordMetrics', 'listNotifications']),
    );
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('prints a request without sending it', async () => {
    const { code, stdout } = await stack.run('call', 'createBooking', '--example', '--dry-run');
    expect(code).toBe(0);
    expect(stdout).toContain('POST');
    expect(stdout).toContain('/api/bookings');
    expect(stdout).toContain('"trainer_id"');
  });

  it('signs in, says who it is, and calls', async () => {
    const login = await stack.run(
      'login',
      '--email',
      demo.client.email,
      '--password',
      demo.password,
    );
    expect(login.code).toBe(0);
    expect(login.stdout + login.stderr).not.toContain(demo.password);
    expect((await stack.run('whoami')).stdout).toContain(demo.client.email);
    const list = await stack.run('call', 'listBookings', 'limit=1', '--json');
    expect(list.code).toBe(0);
    expect(JSON.parse(list.stdout)).toMatchObject({ success: true, page: { limit: 1 } });
    // The example has to lie in the future. If it no longer does, move the session of the examples.
    const booked = await stack.run('call', 'createBooking', '--example', '--json');
    expect(booked.stderr).toBe('');
    expect(JSON.parse(booked.stdout)).toMatchObject({ data: { status: 'confirmed' } });
  });

  it('shows dashboards', async () => {
    const own = await stack.run('call', 'getClientDashboard', '--example', '--json');
    expect(own.stderr).toBe('');
    expect(JSON.parse(own.stdout)).toMatchObject({
      data: {
        profile: { email: demo.client.email },
        active_programs: [{ client_id: demo.client.id, status: 'active' }],
        upcoming_bookings: expect.arrayContaining([
          expect.objectContaining({ client_id: demo.client.id, trainer_name: 'Toni Trainer' }),
        ]),
        progress_summary: { client_id: demo.client.id },
      },
      meta: { partial: false, missing: [] },
    });
    const trainers = await stack.run('call', 'getTrainerDashboard', `id=${demo.trainer.id}`);
    expect(trainers.code).not.toBe(0);
    expect(trainers.stderr).toContain('trainers');
  });

  it('refuses a call that breaks the contract before sending it', async () => {
    const { code, stderr } = await stack.run(
      'call',
      'createBooking',
      '--body',
      '{"trainer_id":"x"}',
    );
    expect(code).toBe(3);
    expect(stderr).toContain('body.trainer_id');
    expect(stderr).toContain('client_id');
  });

  it('refuses an event that breaks the contract and names each missing field', async () => {
    const { code, stderr } = await stack.run('events', 'publish', 'booking.created', '{}');
    expect(code).toBe(3);
    for (const field of [
      'booking_id',
      'client_id',
      'trainer_id',
      'gym_id',
      'booking_date',
      'start_time',
      'end_time',
      'type',
    ]) {
      expect(stderr).toContain(field);
    }
  });

  it('publishes an event through the outbox of its sender', async () => {
    const published = await stack.run(
      'events',
      'publish',
      'booking.cancelled',
      '--example',
      '--json',
    );
    expect(published.stderr).toBe('');
    expect(published.code).toBe(0);
    expect(JSON.parse(published.stdout)).toHaveProperty('event_id');
  });

  it('names the nearest operation when there is no such one', async () => {
    const { code, stderr } = await stack.run('call', 'createBookin');
    expect(code).toBe(4);
    expect(stderr).toContain('createBooking');
  });

  it('shows what runs', async () => {
    const { code, stdout } = await stack.run('status', '--json');
    expect(code).toBe(0);
    expect(stdout).toContain('schedule');
  });
});
