export { readEventStream } from './read-event-stream.ts';
