import { readFile } from 'node:fs/promises';

/** The bundle of Scalar, as its Fastify plugin serves it: no other package of theirs is complete and small. */
export async function readScalar(): Promise<string> {
  const [{ fastify }, { default: plugin }] = await Promise.all([
    import('fastify'),
    import('@scalar/fastify-api-reference'),
  ]);
  const server = fastify();
  await server.register(plugin, { routePrefix: '/docs', configuration: { url: '/' } });
  const { payload } = await server.inject('/docs/js/scalar.js');
  await server.close();
  return payload;
}

/** The bundle of AsyncAPI React without the parser, which would need `eval`. */
export function readAsyncApiReact(): Promise<Buffer> {
  return readFile(
    new URL(import.meta.resolve('@asyncapi/react-component/browser/standalone/without-parser.js')),
  );
}

/** The style sheet that goes with it. */
export function readAsyncApiStyles(): Promise<Buffer> {
  return readFile(new URL(import.meta.resolve('@asyncapi/react-component/styles/default.min.css')));
}
