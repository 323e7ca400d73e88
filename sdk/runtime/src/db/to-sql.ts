import type { Sql } from '@fitsync/descriptor';
import type pg from 'pg';

/** A pool or a connection as the narrow interface that handlers and stores work with. */
export function toSql(client: Pick<pg.ClientBase, 'query'>): Sql {
  return {
    async query<Row extends object>(text: string, values: readonly unknown[] = []) {
      const { rows, rowCount } = await client.query<Row>(text, [...values]);
      return { rows, rowCount };
    },
  };
}
