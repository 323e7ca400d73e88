import type { Random } from '../random.ts';
import type { Person } from './people.ts';
import { ask, type Scene, type Session } from './scene.ts';
import { dayOf } from './slots.ts';
import { assignProgram } from './stage.ts';

/** Few enough that a program is completed now and then by the last of its workouts. */
const course = { duration_weeks: 1, workouts_per_week: 2 };

/** Writes down a workout: of a session that has ended and nobody has completed, if there is one, else without a session. */
export async function logWorkout(scene: Scene, random: Random): Promise<void> {
  const session = scene.ownSessions.take(random, ({ endsAt }) => endsAt < Date.now());
  const client = session?.client ?? random.pick(scene.clients);
  const program_id = await takePlace(scene, random, client);
  if (program_id === undefined) {
    if (session) scene.ownSessions.add(session);
    return;
  }
  const workout = {
    client_id: client.id,
    program_id,
    workout_date: session?.slot.booking_date ?? dayOf(Date.now()),
    exercises_completed: [],
    total_duration_minutes: 30,
    ...(session && { booking_id: session.id }),
  };
  await ask(scene, {
    kind: 'createWorkoutLog',
    repeatable: true,
    // The notes tell the checker which operation a log is of, whether or not there was an answer.
    call: (options) =>
      client.api.createWorkoutLog({ body: { ...workout, notes: options.idempotencyKey } }, options),
  });
}

/** Fills in what the completion of a session has left to be written down. */
export async function fillWorkout(scene: Scene, random: Random): Promise<void> {
  const session = scene.completed.take(random);
  if (!session) return logWorkout(scene, random);
  const { client } = session;
  const id = await findStub(session);
  const program_id = id === undefined ? undefined : await takePlace(scene, random, client);
  if (id === undefined || program_id === undefined) {
    scene.completed.add(session);
    return;
  }
  await ask(scene, {
    kind: 'updateWorkoutLog',
    repeatable: true,
    subject: id,
    call: ({ headers, idempotencyKey: notes }) =>
      client.api.updateWorkoutLog({ id, body: { program_id, notes } }, { headers }),
  });
}

/** Undefined before progress has heard of the end of the session, and while nobody answers. */
async function findStub({ id, client }: Session): Promise<string | undefined> {
  const answer = await client.api.listWorkoutLogs({ booking_id: id }).catch(() => undefined);
  return answer?.ok ? answer.body.data[0]?.id : undefined;
}

/** A program of the client with a workout left for whoever asks; undefined when none could be assigned. */
async function takePlace(
  scene: Scene,
  random: Random,
  client: Person,
): Promise<string | undefined> {
  const begun = scene.courses.take(random, (one) => one.client === client);
  const found = begun ?? (await beginCourse(scene, random, client));
  if (found && found.left > 1) scene.courses.add({ ...found, left: found.left - 1 });
  return found?.id;
}

async function beginCourse(scene: Scene, random: Random, client: Person) {
  const trainer = random.pick(scene.trainers);
  const { ledger, signal } = scene;
  const { outcome, subject: id } = await assignProgram(trainer, client.id, course, ledger, signal);
  if (outcome !== 'acknowledged' || id === undefined) return undefined;
  return { id, client, left: course.workouts_per_week };
}
