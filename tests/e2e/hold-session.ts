import { setTimeout as delay } from 'node:timers/promises';
import { expect } from 'vitest';
import { type Answer, demo, send } from './http.ts';
import { soon } from './soon.ts';

/** A client whom nobody else has, with a session that has begun. */
export interface HeldSession {
  readonly email: string;
  /** Access token of the client. */
  readonly client: string;
  readonly session: Answer['body'];
}

/** The time of an instant on the clock of the demo gym, as a booking names it. */
function onTheClock(instant: number): { readonly date: string; readonly time: string } {
  // The Swedish way to write a date is that of ISO 8601.
  const text = new Date(instant).toLocaleString('sv-SE', { timeZone: 'Europe/Berlin' });
  const [date = '', time = ''] = text.split(' ');
  return { date, time };
}

/** Registers a client, assigns a program, and books a session that has begun when this ends; it is booked with `headers`. */
export async function holdSession(
  gatewayUrl: string,
  trainer: string,
  headers: Record<string, string> = {},
): Promise<HeldSession> {
  const email = `cascade-${Date.now()}@example.com`;
  const registered = await send('POST', `${gatewayUrl}/api/auth/register`, {
    body: { email, password: 'correct horse battery', name: 'Carla Cascade' },
  });
  const { user, access_token: client } = registered.body.data;
  await send('POST', `${gatewayUrl}/api/programs`, {
    token: trainer,
    body: {
      client_id: user.id,
      trainer_id: demo.trainer.id,
      name: 'A start',
      start_date: onTheClock(Date.now()).date,
      duration_weeks: 4,
    },
  });
  const session = await soon(async () => {
    const [from, to] = [onTheClock(Date.now() + 3_000), onTheClock(Date.now() + 5_000)];
    const booked = await send('POST', `${gatewayUrl}/api/bookings`, {
      token: client,
      headers,
      body: {
        client_id: user.id,
        trainer_id: demo.trainer.id,
        gym_id: demo.gym,
        booking_date: from.date,
        start_time: from.time,
        end_time: to.time,
      },
    });
    // Another test may have the trainer busy, or it is just before midnight.
    expect(booked.status).toBe(201);
    return booked.body.data as Answer['body'];
  });
  await delay(Date.parse(session.starts_at as string) - Date.now());
  return { email, client, session };
}
