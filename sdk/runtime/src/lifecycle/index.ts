export { closeServer } from './close-server.ts';
export { createFarewell, type Farewell } from './farewell.ts';
export {
  type GracefulStopOptions,
  type StoppableProcess,
  stopGracefully,
} from './graceful-stop.ts';
export { createPause, type Pause } from '@fitsync/sdk/internal/log';
export { repeat, type Repeated } from './repeat.ts';
export { runSteps, type StopStep } from './run-steps.ts';
export { singleFlight } from './single-flight.ts';
export type { Worker } from './worker.ts';
