import { plant } from '../../chaos/plants/plant.ts';

// A circuit breaker stays open for half a minute, and calls are repeated after a second or more. In a test both try
// again soon.
plant({
  name: 'short-waits: breakers',
  module: '/resilience/breakers.ts',
  piece: 'const usualResetTimeout = 30_000;',
  instead: 'const usualResetTimeout = 2_000;',
});
plant({
  name: 'short-waits: retries',
  module: '/client/src/retry.ts',
  piece: 'minDelay = 1_000,\n  maxDelay = 3_000,',
  instead: 'minDelay = 10,\n  maxDelay = 30,',
});
