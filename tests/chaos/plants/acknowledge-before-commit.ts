import { plant } from './plant.ts';

// Redis forgets what was read before Postgres knows it.
plant({
  name: 'acknowledge-before-commit',
  module: '/events/consume/run-partition.ts',
  piece: "crashPoint('after-read');",
  instead: "crashPoint('after-read'); await log.acknowledge(current.ids);",
});
