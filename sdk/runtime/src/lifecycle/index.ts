export { closeServer } from './close-server.ts';
export {
  type GracefulStopOptions,
  type StoppableProcess,
  stopGracefully,
} from './graceful-stop.ts';
export { runSteps, type StopStep } from './run-steps.ts';
