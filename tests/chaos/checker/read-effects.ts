import { recorderName } from '../recorder/recorder-contract.ts';
import type { Databases } from './databases.ts';
import type { Delivery, Effect, EffectKind, RecordedEvent } from './facts.ts';

/** Reads what a group has done, out of the tables in which it stands. */
export async function readEffects(
  databases: Databases,
  group: string,
  events: readonly RecordedEvent[],
): Promise<Effect[]> {
  const read = async <Row extends object>(statement: string): Promise<Row[]> =>
    (await databases.of(group).query<Row>(statement)).rows;
  switch (group) {
    case 'progress': {
      // The log of a session is made by its end or by whoever writes it down, whichever comes first.
      const logs = await read<Subject>(
        `SELECT CASE status WHEN 'stub' THEN id END AS position, booking_id AS subject
         FROM workout_logs WHERE booking_id IS NOT NULL`,
      );
      const awards = await read<Subject>(
        "SELECT id AS position, program_id AS subject FROM achievements WHERE rule = 'program_completed'",
      );
      return [
        ...toEffects(group, 'workout log', logs, subjectsOf(events, 'booking')),
        ...toEffects(group, 'achievement', awards, subjectsOf(events, 'program')),
      ];
    }
    case 'notification': {
      const told = await read<{ id: string; event_id: string; user_id: string }>(
        'SELECT id, event_id, user_id FROM notifications',
      );
      return told.map(({ id, event_id, user_id }) => {
        // Ids are made one after the other, so they sort by the order in which events were handled.
        return { group, kind: 'notification', position: id, event_id, recipient: user_id };
      });
    }
    default: {
      // The user service drops what it has cached, which leaves no trace; its inbox says that it did.
      const rows = await read<Pick<Effect, 'event_id' | 'position'>>(
        group === recorderName
          ? "SELECT event_id, lpad(position::text, 20, '0') AS position FROM effects"
          : 'SELECT event_id, null AS position FROM inbox',
      );
      return rows.map((row) => ({ group, kind: 'handled', recipient: null, ...row }));
    }
  }
}

/** Reads the messages to people, all of which are mails here. */
export async function readDeliveries(databases: Databases): Promise<Delivery[]> {
  const { rows } = await databases
    .of('notification')
    .query<Delivery>(
      'SELECT id, event_id, user_id, status, reason, attempts FROM deliveries ORDER BY id',
    );
  return rows;
}

interface Subject extends Pick<Effect, 'position'> {
  readonly subject: string;
}

/** Rows of progress say what they are about, not which event they came from. */
function subjectsOf(
  events: readonly RecordedEvent[],
  subject: 'booking' | 'program',
): Map<string | null, string> {
  return new Map(
    events
      .filter(({ type }) => type === `${subject}.completed`)
      .map((event) => [event[`${subject}_id`], event.event_id]),
  );
}

function toEffects(
  group: string,
  kind: EffectKind,
  rows: readonly Subject[],
  events: ReadonlyMap<string | null, string>,
): Effect[] {
  return rows.map(({ position, subject }) => {
    const event_id = events.get(subject) ?? `the end of ${subject}`;
    return { group, kind, position, event_id, recipient: null };
  });
}
