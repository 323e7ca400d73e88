/** The services behind a client's dashboard: they answer as their contracts say, each after a time of its own. */
import { loadExamples } from '@fitsync/contracts/platform';
import { gatewayCalls } from '@fitsync/contracts/gateway';
import { createServer } from 'node:http';
import { tellServer } from '../tell-parent.ts';
import { delays } from './delays.ts';

interface Route {
  readonly path: RegExp;
  readonly milliseconds: number;
  readonly body: string;
}

const routes: Route[] = [];
for (const [service, { operations }] of Object.entries(gatewayCalls)) {
  const examples = await loadExamples[service as keyof typeof gatewayCalls]();
  for (const { operationId, path } of Object.values(operations)) {
    const example = (examples as Readonly<Record<string, { responses: Record<number, unknown> }>>)[
      operationId
    ];
    routes.push({
      path: new RegExp(`^${path.replace(/\{\w+\}/, '[^/?]+')}(?:\\?|$)`),
      milliseconds: delays[operationId] ?? 0,
      body: JSON.stringify(example?.responses[200]),
    });
  }
}

await tellServer(
  createServer((request, response) => {
    const route = routes.find(({ path }) => path.test(request.url ?? ''));
    setTimeout(() => {
      response
        .writeHead(route ? 200 : 404, { 'content-type': 'application/json' })
        .end(route?.body ?? '{}');
    }, route?.milliseconds ?? 0);
  }).listen(0, '127.0.0.1'),
);
