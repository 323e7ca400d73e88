import type { Server } from 'node:http';
import createFastify from 'fastify';
import { inlined, document } from './document.ts';
import { serverOptions } from './listen.ts';
import { answers } from './requests.ts';

interface Operation {
  readonly parameters: readonly { readonly name: string; readonly schema: unknown }[];
  readonly requestBody?: {
    readonly content: { readonly 'application/json': { readonly schema: unknown } };
  };
}

function operation(path: string, method: string): Operation {
  return inlined(document.paths[path]?.[method]) as Operation;
}

/** Fastify with the schemas of the contract for parameters and body. */
export async function startFastify(): Promise<Server> {
  const app = createFastify({ http: serverOptions });
  const get = operation('/api/workout-plans/{id}', 'get');
  const post = operation('/api/workout-plans', 'post');
  const id = get.parameters.find((one) => one.name === 'id');
  app.get(
    '/api/workout-plans/:id',
    { schema: { params: { type: 'object', properties: { id: id?.schema }, required: ['id'] } } },
    async () => answers.get,
  );
  app.post(
    '/api/workout-plans',
    { schema: { body: post.requestBody?.content['application/json'].schema } },
    async (_request, reply) => reply.code(201).send(answers.post),
  );
  await app.listen({ port: 0, host: '127.0.0.1' });
  return app.server;
}
