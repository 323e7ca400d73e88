import { plant } from './plant.ts';

// The relay goes on after the newest row that it has published, past rows that were committed late.
plant({
  name: 'poll-by-last-id',
  module: '/events/relay/relay-batch.ts',
  piece: 'FROM outbox_waiting WHERE partition = $1 ORDER BY id LIMIT $2',
  instead: `FROM outbox_waiting WHERE partition = $1 AND id > (
    SELECT coalesce(max(id), 0) FROM published_event WHERE partition = $1
  ) ORDER BY id LIMIT $2`,
});
