import { plant } from '../plants/plant.ts';

// A claim on a message outlasts every stall of a run, and whoever waits for somebody that was away often waits for a
// minute. Here claims run out while their owners stand still, and what can be sent is sent soon.
plant({
  name: 'short-waits: claims',
  module: '/notification/src/delivery/deliver.ts',
  piece: 'leaseMs = 30_000;',
  instead: 'leaseMs = 8_000;',
});
plant({
  name: 'short-waits: pauses',
  module: '/notification/src/domain/retry-schedule.ts',
  piece: '[firstWait, longestWait] = [1, 60];',
  instead: '[firstWait, longestWait] = [1, 4];',
});
