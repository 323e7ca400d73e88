import {
  createFitSync,
  InvalidRequestError,
  keepTokens,
  NotFoundError,
  SlotTakenError,
} from '@fitsync/sdk';
import { followEvents } from '@fitsync/sdk/events';
import { validate } from '@fitsync/sdk/validate';

/**
 * Uses the packed SDK against a platform; what it gives is the same in every runtime. `session` is a time that nobody has
 * booked yet.
 */
export async function smoke({ baseUrl, credentials, session }) {
  const tokens = keepTokens();
  const fitsync = createFitSync({ baseUrl, tokens, middleware: [validate()] });
  const { schedule, user } = fitsync;
  const { role } = await fitsync.signIn(credentials);

  const trainers = [];
  for await (const { id } of user.listUsers.items({ role: 'trainer', limit: 1 })) trainers.push(id);

  const idempotencyKey = crypto.randomUUID();
  const book = async () =>
    (await schedule.createBooking({ body: session }, { idempotencyKey }).unwrap()).data.id;
  const booking = await hearOf(book, { baseUrl, token: fitsync.accessToken });

  const { refresh_token } = await tokens.read();
  await tokens.write({ access_token: 'expired', refresh_token });
  const { data: me } = await user.getCurrentUser().unwrap();

  return {
    role,
    listsTheTrainer: trainers.includes(session.trainer_id),
    booksOnce: booking === (await book()),
    refreshes: me.role === role && (await tokens.read()).refresh_token !== refresh_token,
    errors: [
      await failureOf(schedule.createBooking({ body: session }), SlotTakenError),
      await failureOf(schedule.getBooking({ id: crypto.randomUUID() }), NotFoundError),
      await failureOf(schedule.createBooking({ body: {} }), InvalidRequestError),
    ],
  };
}

/** Books as soon as events come, and gives the booking once its event has. */
async function hearOf(book, options) {
  let onOpen;
  const booked = new Promise((resolve) => (onOpen = resolve)).then(book);
  const failed = new AbortController();
  booked.catch(() => failed.abort());
  const { signal } = failed;
  const wanted = { types: ['booking.created'], onOpen, onGap: () => undefined, signal };
  for await (const { data } of followEvents({ ...options, ...wanted })) {
    if (data.booking_id === (await booked)) break;
  }
  return booked;
}

async function failureOf(call, expected) {
  const failure = await call.unwrap().catch((error) => error);
  return failure instanceof expected ? failure.name : String(failure);
}
