import { plant } from '../plants/plant.ts';

// Logs are trimmed when they hold thousands of events, and full when they hold a hundred thousand. No run lasts that
// long: here it happens all the time.
plant({
  name: 'small-logs',
  module: '/events/relay/log-limits.ts',
  piece: 'keepEntries: 10_000,\n  keepFor: 24 * 60 * 60 * 1_000,',
  instead: 'keepEntries: 20,\n  keepFor: 60_000,',
});
plant({
  name: 'small-logs: often',
  module: '/events/relay/log-limits.ts',
  piece: 'trimEvery: 30_000,',
  instead: 'trimEvery: 2_000,',
});
