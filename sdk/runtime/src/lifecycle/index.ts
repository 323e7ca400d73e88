export { closeServer } from './close-server.ts';
export {
  type GracefulStopOptions,
  type StoppableProcess,
  stopGracefully,
  type StopStep,
} from './graceful-stop.ts';
