import { plant } from '../plants/plant.ts';

// Whoever waits for somebody that was away often waits for a minute. Here what can be sent is sent soon.
plant({
  name: 'short-waits: pauses',
  module: '/notification/src/domain/retry-schedule.ts',
  piece: '[firstWait, longestWait] = [1, 60];',
  instead: '[firstWait, longestWait] = [1, 4];',
});
