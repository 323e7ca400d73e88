import type { Databases } from './databases.ts';
import type { Facts } from './facts.ts';

interface Log {
  readonly client_id: string;
  readonly program_id: string | null;
  readonly workout_date: string;
  readonly notes: string | null;
}

/** Reads what clients have logged, and what is recorded to come of it. */
export async function readWorkouts(
  databases: Databases,
): Promise<Pick<Facts, 'workouts' | 'programs' | 'clients'>> {
  const read = async <Row extends object>(service: string, statement: string): Promise<Row[]> =>
    (await databases.of(service).query<Row>(statement)).rows;
  const logs = await read<Log>(
    'progress',
    "SELECT client_id, program_id, workout_date, notes FROM workout_logs WHERE status = 'filled'",
  );
  const programs = await read<{
    id: string;
    status: string;
    start_date: string;
    asked: number;
    completions: number;
  }>(
    'training',
    `SELECT id, status, start_date, duration_weeks * workouts_per_week AS asked,
       coalesce(completions, 0) AS completions
     FROM programs LEFT JOIN (
       SELECT envelope::jsonb -> 'data' ->> 'program_id' AS program_id, count(*) AS completions
       FROM outbox WHERE type = 'program.completed' GROUP BY 1
     ) AS completed ON program_id = id::text`,
  );
  const awards = await read<{ client_id: string; tier: string; told: number }>(
    'progress',
    `SELECT client_id, tier, coalesce(told, 0) AS told
     FROM achievements LEFT JOIN (
       SELECT envelope::jsonb -> 'data' ->> 'achievement_id' AS achievement_id, count(*) AS told
       FROM outbox WHERE type = 'achievement.earned' GROUP BY 1
     ) AS earned ON achievement_id = id::text
     WHERE rule = 'workouts_logged'`,
  );
  const ofProgram = Map.groupBy(logs, ({ program_id }) => program_id);
  const ofClient = Map.groupBy(logs, ({ client_id }) => client_id);
  const awarded = Map.groupBy(awards, ({ client_id }) => client_id);
  return {
    workouts: logs.map(({ notes }) => notes ?? 'nobody'),
    programs: programs.flatMap(({ start_date, ...program }) => {
      const its = ofProgram.get(program.id);
      if (!its) return [];
      // What was done before it began does not count.
      const logged = its.filter(({ workout_date }) => workout_date >= start_date).length;
      return [{ ...program, logged }];
    }),
    clients: [...new Set([...ofClient.keys(), ...awarded.keys()])].map((id) => ({
      id,
      logged: ofClient.get(id)?.length ?? 0,
      awards: (awarded.get(id) ?? []).map(({ tier, told }) => ({ tier: Number(tier), told })),
    })),
  };
}
