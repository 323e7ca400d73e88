import type { Server } from 'node:http';
import express, { type ErrorRequestHandler } from 'express';
import { middleware } from 'express-openapi-validator';
import { document } from './document.ts';
import { listen } from './listen.ts';
import { answers } from './requests.ts';

const onError: ErrorRequestHandler = (
  error: { status?: number; message: string },
  _request,
  response,
  _next,
) => {
  response.status(error.status ?? 500).json({ error: error.message });
};

/** express-openapi-validator with the public API document. */
export function startOpenApiValidator(): Server {
  const app = express();
  const apiSpec = { ...document, paths: pathsOf('/api/workout-plans', '/api/workout-plans/{id}') };
  app.use(express.json());
  app.use(
    middleware({
      // The document is JSON of our own making; the middleware checks its shape itself.
      apiSpec: apiSpec as never,
      validateSecurity: false,
      validateResponses: false,
    }),
  );
  app.get('/api/workout-plans/:id', (_request, response) => {
    response.json(answers.get);
  });
  app.post('/api/workout-plans', (_request, response) => {
    response.status(201).json(answers.post);
  });
  app.use(onError);
  return listen(app);
}

function pathsOf(...paths: string[]): Record<string, unknown> {
  return Object.fromEntries(paths.map((path) => [path, document.paths[path]]));
}
