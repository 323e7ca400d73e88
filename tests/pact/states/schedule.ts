import type { Booking, ScheduleOperations } from '@fitsync/contracts/schedule';
import { examples } from '@fitsync/contracts/schedule/examples';
import { cancelBooking } from '../../../services/schedule/src/store/cancel-booking.ts';
import { insertBooking } from '../../../services/schedule/src/store/insert-booking.ts';
import { insertGym } from '../../../services/schedule/src/store/insert-gym.ts';
import { saveAvailability } from '../../../services/schedule/src/store/save-availability.ts';
import { saveReminder } from '../../../services/schedule/src/store/save-reminder.ts';
import type { ProviderWorld } from '../kit/states.ts';
import { booking, clientId, exampleOf, people } from '../story.ts';
import { signedIn } from './shared.ts';

type World = ProviderWorld<ScheduleOperations>;

/** The states of the schedule service. */
export const scheduleStates = {
  'signed in': signedIn,

  async 'a gym'({ sql }: World): Promise<void> {
    const [gym] = exampleOf(examples.listGyms.responses[200]).data;
    await insertGym(sql, exampleOf(gym));
  },

  /** When the trainer works. */
  async hours({ sql, now }: World): Promise<void> {
    await saveAvailability(
      sql,
      exampleOf(examples.getTrainerAvailability.responses[200]).data,
      now(),
    );
  },

  async 'a session to come'(world: World): Promise<void> {
    await scheduleStates['a gym'](world);
    await insertBooking(world.sql, booking, world.now());
  },

  /** A session of the trainer, later on the day of the examples. */
  async 'a session today'(world: World): Promise<void> {
    await scheduleStates['a gym'](world);
    const today = {
      ...booking,
      booking_date: '2026-11-23',
      starts_at: '2026-11-23T13:00:00.000Z',
      ends_at: '2026-11-23T14:00:00.000Z',
    };
    await insertBooking(world.sql, today, world.now());
  },

  async 'a session that has ended'(
    world: World,
    { status }: { readonly status: Exclude<Booking['status'], 'completed'> },
  ): Promise<void> {
    await scheduleStates['a gym'](world);
    const ended = {
      ...booking,
      booking_date: '2026-11-20',
      starts_at: '2026-11-20T13:00:00.000Z',
      ends_at: '2026-11-20T14:00:00.000Z',
    };
    await insertBooking(world.sql, ended, world.now());
    if (status === 'confirmed') return;
    const cancellation = { reason: null, by: clientId };
    await cancelBooking(world.sql, booking.id, cancellation, world.now());
  },

  async 'booking.created is published'(world: World): Promise<void> {
    await scheduleStates['a gym'](world);
    const client = await world.as(people.client);
    await client.createBooking(examples.createBooking.input).unwrap();
  },

  async 'booking.cancelled is published'(world: World): Promise<void> {
    await scheduleStates['a session to come'](world);
    const client = await world.as(people.client);
    await client.cancelBooking(examples.cancelBooking.input).unwrap();
  },

  async 'booking.rescheduled is published'(world: World): Promise<void> {
    await scheduleStates['a session to come'](world);
    const client = await world.as(people.client);
    await client.rescheduleBooking(examples.rescheduleBooking.input).unwrap();
  },

  async 'booking.completed is published'(world: World): Promise<void> {
    await scheduleStates['a session that has ended'](world, { status: 'confirmed' });
    const trainer = await world.as(people.trainer);
    await trainer.completeBooking(examples.completeBooking.input).unwrap();
  },

  async 'booking.reminder is published'(world: World): Promise<void> {
    await scheduleStates['a gym'](world);
    const tomorrow = {
      ...booking,
      booking_date: '2026-11-24',
      starts_at: '2026-11-24T09:00:00.000Z',
      ends_at: '2026-11-24T10:00:00.000Z',
    };
    await insertBooking(world.sql, tomorrow, world.now());
    await saveReminder(world.sql, booking.id, world.now());
  },
};
