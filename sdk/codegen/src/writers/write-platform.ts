import { camelCase, code, createModule, printKey } from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { printEntries } from './write-contract.ts';

/** Writes `platform/`: what the command line and the gateway know about all services. */
export function writePlatform({ model }: WriteContext): GeneratedFile {
  const module = createModule(['specs/']);
  module.use('@fitsync/descriptor', 'GrantedCalls');
  const data = Object.fromEntries(
    model.services.map(({ name }) => {
      const operations = `${camelCase(name)}Operations`;
      const url = `${camelCase(name)}Url`;
      module.use(`../${name}/contract.ts`, `operations as ${operations}`, 'value');
      module.use(`../${name}/contract.ts`, `defaultUrl as ${url}`, 'value');
      return [name, code(`{ defaultUrl: ${url}, operations: ${operations} }`)];
    }),
  );
  const loaders = (path: string, constant: (name: string) => string): string =>
    model.services
      .map(
        ({ name }) =>
          `  ${printKey(name)}: async () => (await import('../${name}/${path}')).${constant(name)},\n`,
      )
      .join('');
  return {
    path: 'generated/platform/index.ts',
    content: module.print([
      `/** The services by name: where they listen unless told otherwise, and their operations. */\nexport const platform = ${printEntries(data)} satisfies GrantedCalls;`,
      '/** Name of a service. */\nexport type ServiceName = keyof typeof platform;',
      `/** Loads the whole contract of a service, validators included, when it is needed. */\nexport const loadContract = {\n${loaders('index.ts', camelCase)}};`,
      `/** Loads the examples of a service. */\nexport const loadExamples = {\n${loaders('examples/index.ts', () => 'examples')}};`,
    ]),
  };
}
