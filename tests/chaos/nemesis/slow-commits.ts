import type { Databases } from '../checker/databases.ts';

/** How often, and for how many seconds at most. */
export interface Slowness {
  readonly probability: number;
  readonly longest: number;
}

/** Services that publish for requests. */
const services = ['user', 'training', 'schedule'];

/**
 * Lets commits take their time after their events have got their numbers: others that began later are published
 * before them. A trigger in the database, because no service does anything between the two.
 */
export async function slowCommits(
  databases: Databases,
  { probability, longest }: Slowness,
): Promise<void> {
  for (const service of services) {
    await databases.of(service).query(`
      CREATE OR REPLACE FUNCTION chaos_pause() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF random() < ${probability} THEN PERFORM pg_sleep(random() * ${longest}); END IF;
        RETURN NULL;
      END $$;
      DROP TRIGGER IF EXISTS chaos_pause ON outbox;
      CREATE CONSTRAINT TRIGGER chaos_pause AFTER INSERT ON outbox
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chaos_pause()`);
  }
}
