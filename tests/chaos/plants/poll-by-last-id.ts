import { plant } from './plant.ts';

// The relay goes on after the newest row that it has published, past rows that were committed late.
plant({
  name: 'poll-by-last-id',
  module: '/events/relay/relay-batch.ts',
  piece: 'WHERE partition = $1 AND published_at IS NULL ORDER BY id LIMIT $2',
  instead: `WHERE partition = $1 AND id > (
    SELECT coalesce(max(id), 0) FROM outbox WHERE partition = $1 AND published_at IS NOT NULL
  ) ORDER BY id LIMIT $2`,
});
