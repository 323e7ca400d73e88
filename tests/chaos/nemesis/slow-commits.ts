import type { Databases } from '../checker/databases.ts';

/**
 * Lets one commit in ten take its time, up to 150 ms, after its events have got their numbers: others that began later
 * are published before it. A trigger in the database, because no service does anything between the two.
 */
export async function slowCommits(
  databases: Databases,
  services: readonly string[],
): Promise<void> {
  for (const service of services) {
    await databases.of(service).query(`
      CREATE OR REPLACE FUNCTION chaos_pause() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF random() < 0.1 THEN PERFORM pg_sleep(random() * 0.15); END IF;
        RETURN NULL;
      END $$;
      DROP TRIGGER IF EXISTS chaos_pause ON outbox;
      CREATE CONSTRAINT TRIGGER chaos_pause AFTER INSERT ON outbox
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION chaos_pause()`);
  }
}
