import type { Server, ServerResponse } from 'node:http';
import { training } from '@fitsync/contracts/training';
import { listen } from './listen.ts';
import { answers, requests } from './requests.ts';

const { createWorkoutPlan, getWorkoutPlan } = training.validators;
const prefix = '/api/workout-plans/';

function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** Node with the same compiled validators, written by hand for two requests: the limit of what a stub can reach. */
export function startBareAjv(): Server {
  return listen((request, response) => {
    const url = request.url ?? '';
    if (request.method === 'GET' && url.startsWith(prefix)) {
      const valid = getWorkoutPlan.parameters({ id: url.slice(prefix.length) });
      send(response, valid ? 200 : 400, valid ? answers.get : { error: 'invalid' });
      return;
    }
    if (request.method !== 'POST' || url !== requests.post.path) {
      send(response, 404, { error: 'not found' });
      return;
    }
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      const body: unknown = JSON.parse(Buffer.concat(chunks).toString('utf8'));
      const valid = createWorkoutPlan.body?.(body) === true;
      send(response, valid ? 201 : 400, valid ? answers.post : { error: 'invalid' });
    });
  });
}
