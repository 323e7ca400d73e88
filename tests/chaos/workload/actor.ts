import type { Random } from '../random.ts';
import { createApi } from './api.ts';
import { fillWorkout, logWorkout } from './log-workouts.ts';
import { newAccount } from './people.ts';
import { ask, type Scene } from './scene.ts';
import { assignProgram, longProgram } from './stage.ts';

type Act = (scene: Scene, random: Random) => Promise<unknown>;

const register: Act = (scene) =>
  ask(scene, {
    kind: 'registerUser',
    repeatable: false,
    call: async ({ headers }) => {
      const answer = await createApi(scene.gatewayUrl).registerUser(
        { body: newAccount('client') },
        { headers },
      );
      return answer.ok ? { ...answer, body: { data: answer.body.data.user } } : answer;
    },
  });

const patch: Act = (scene, random) => {
  const { id, api } = random.pick([...scene.clients, ...scene.trainers]);
  const body = { name: `Name ${random.int(0, 1_000_000)}` };
  return ask(scene, {
    kind: 'updateUser',
    repeatable: false,
    subject: id,
    call: ({ headers }) => api.updateUser({ id, body }, { headers }),
  });
};

const assign: Act = async (scene, random) => {
  const [client, trainer] = [random.pick(scene.clients), random.pick(scene.trainers)];
  const { outcome, subject } = await assignProgram(
    trainer,
    client.id,
    longProgram,
    scene.ledger,
    scene.signal,
  );
  if (outcome === 'acknowledged' && subject) scene.programs.add({ id: subject, client, trainer });
};

const rename: Act = async (scene, random) => {
  const program = scene.programs.take(random);
  if (!program) return assign(scene, random);
  const { id, trainer } = program;
  const body = { name: `Program ${random.int(0, 1_000_000_000)}` };
  await ask(scene, {
    kind: 'updateProgram',
    repeatable: true,
    subject: id,
    call: ({ headers }) => trainer.api.updateProgram({ id, body }, { headers }),
  });
  scene.programs.add(program);
};

const finish: Act = async (scene, random) => {
  const program = scene.programs.take(random);
  if (!program) return assign(scene, random);
  const { id, trainer } = program;
  return ask(scene, {
    kind: 'completeProgram',
    repeatable: true,
    subject: id,
    call: ({ headers }) => trainer.api.completeProgram({ id, body: {} }, { headers }),
  });
};

const book: Act = async (scene, random) => {
  const [client, trainer] = [random.pick(scene.clients), random.pick(scene.trainers)];
  const people = { client_id: client.id, trainer_id: trainer.id, gym_id: scene.gymId };
  const soon = random.chance(0.5) ? scene.slots.soon([client.id, trainer.id]) : undefined;
  const slot = soon ? soon.slot : scene.slots.later();
  const { outcome, subject: id } = await ask(scene, {
    kind: 'createBooking',
    repeatable: true,
    call: (options) => client.api.createBooking({ body: { ...people, ...slot } }, options),
  });
  if (outcome !== 'acknowledged' || !id) return;
  const booking = { id, client, trainer };
  if (!soon) scene.bookings.add(booking);
  else (random.chance(0.5) ? scene.sessions : scene.ownSessions).add({ ...booking, ...soon });
};

const move: Act = async (scene, random) => {
  const booking = scene.bookings.take(random);
  if (!booking) return book(scene, random);
  const { id, client } = booking;
  const body = scene.slots.later();
  // Moving it again to the same time would be published again.
  await ask(scene, {
    kind: 'rescheduleBooking',
    repeatable: false,
    subject: id,
    call: ({ headers }) => client.api.rescheduleBooking({ id, body }, { headers }),
  });
  scene.bookings.add(booking);
};

const cancel: Act = async (scene, random) => {
  const booking = scene.bookings.take(random);
  if (!booking) return book(scene, random);
  const { id, client, trainer } = booking;
  const { api } = random.pick([client, trainer]);
  return ask(scene, {
    kind: 'cancelBooking',
    repeatable: true,
    subject: id,
    call: ({ headers }) => api.cancelBooking({ id, body: {} }, { headers }),
  });
};

const complete: Act = async (scene, random) => {
  const session = scene.sessions.take(random, ({ startsAt }) => startsAt < Date.now());
  if (!session) return book(scene, random);
  const { id, trainer } = session;
  const { outcome } = await ask(scene, {
    kind: 'completeBooking',
    repeatable: true,
    subject: id,
    call: ({ headers }) => trainer.api.completeBooking({ id, body: {} }, { headers }),
  });
  if (outcome === 'acknowledged') scene.completed.add(session);
};

const weighted: readonly (readonly [Act, number])[] = [
  [register, 1],
  [patch, 20],
  [assign, 10],
  [rename, 10],
  [finish, 9],
  [book, 20],
  [move, 12],
  [cancel, 6],
  [complete, 12],
  [logWorkout, 10],
  [fillWorkout, 8],
];

/** Every act as often as its weight says. */
export const repertoire: readonly Act[] = weighted.flatMap(([act, weight]) =>
  Array.from({ length: weight }, () => act),
);
