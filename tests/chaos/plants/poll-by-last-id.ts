import { plant } from './plant.ts';

// The relay goes on after the newest row that it has published, past rows that were committed late.
plant({
  name: 'poll-by-last-id',
  module: '/events/relay/relay-batch.ts',
  piece: 'WHERE partition = state.partition ORDER BY id LIMIT $3',
  instead: `WHERE partition = state.partition AND id > (
    SELECT coalesce(max(last_row), 0) FROM relay_batch WHERE partition = state.partition
  ) ORDER BY id LIMIT $3`,
});
