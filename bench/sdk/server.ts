import { createServer } from 'node:http';
import { loadExamples } from '@fitsync/contracts/platform';
import { tellServer } from '../tell-parent.ts';

const { getBooking } = await loadExamples.schedule();
const body = JSON.stringify(getBooking.responses[200]);

/** Answers every request with a booking. */
const server = createServer((_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' }).end(body);
});
server.listen(0, '127.0.0.1');
await tellServer(server);
