import type { Program } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';

/** The program with this id, or undefined. */
export async function findProgram(sql: Sql, id: string): Promise<Program | undefined> {
  const { rows } = await sql.query<Program>('SELECT * FROM programs WHERE id = $1', [id]);
  return rows[0];
}
