import type { Program } from '@fitsync/contracts/training';
import type { Sql } from '@fitsync/descriptor';

/** The program with this id, held until the transaction ends, so that what is decided about it stays true. */
export async function lockProgram(sql: Sql, id: string): Promise<Program | undefined> {
  const { rows } = await sql.query<Program>('SELECT * FROM programs WHERE id = $1 FOR UPDATE', [
    id,
  ]);
  return rows[0];
}
