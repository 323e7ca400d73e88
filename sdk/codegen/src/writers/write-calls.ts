import type { Service } from '../model/index.ts';
import {
  camelCase,
  code,
  createModule,
  pascalCase,
  printDoc,
  printKey,
  printString,
} from '../print/index.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { printEntries } from './write-contract.ts';

/** Writes `calls.ts` of a service: the operations of others that list it, or that its own operations ask for their users. */
export function writeCalls({ model }: WriteContext, service: Service): GeneratedFile {
  const camel = camelCase(service.name);
  const pascal = pascalCase(service.name);
  const targets = [...service.calls];
  const paths = model.services
    .filter(({ name }) => service.calls.has(name))
    .map(({ path }) => path);
  const module = createModule(targets.length === 0 ? ['specs/'] : paths);
  module.use('@fitsync/descriptor', 'GrantedCalls');
  const members = targets.map(([target, ids]) => {
    const client = module.use(`../${target}/client.ts`, `${pascalCase(target)}Client`);
    return printMember(target, client, ids);
  });
  const data = Object.fromEntries(
    targets.map(([target, ids]) => {
      const from = `../${target}/contract.ts`;
      const operations = `${camelCase(target)}Operations`;
      const url = `${camelCase(target)}Url`;
      module.use(from, `operations as ${operations}`, 'value');
      module.use(from, `defaultUrl as ${url}`, 'value');
      const granted = ids.map((id) => [id, code(`${operations}.${id}`)]);
      return [target, { defaultUrl: code(url), operations: Object.fromEntries(granted) }];
    }),
  );
  const type = members.length === 0 ? 'Record<never, never>;' : `{\n${members.join('')}};`;
  const doc = `What the ${service.name} service may call of others, as itself or on behalf of its users.`;
  return {
    path: `generated/${service.name}/calls.ts`,
    content: module.print([
      `${printDoc(doc)}export type ${pascal}Calls = ${type}`,
      `/** The same as data. */\nexport const ${camel}Calls = ${printEntries(data)} satisfies GrantedCalls;`,
    ]),
  };
}

function printMember(target: string, client: string, ids: readonly string[]): string {
  const line = `  readonly ${printKey(target)}: Pick<${client}, ${ids.map(printString).join(' | ')}>;\n`;
  if (line.length <= 100) return line;
  const options = ids.map((id) => `    | ${printString(id)}\n`).join('');
  return `  readonly ${printKey(target)}: Pick<\n    ${client},\n${options}  >;\n`;
}
