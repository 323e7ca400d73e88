import type { Model, Service } from '../model/index.ts';
import { code, createModule, printValue } from '../print/index.ts';
import type { Code, Module } from '../print/index.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import type { Target } from './targets.ts';
import { targetsOfEvent, targetsOfOperation } from './targets.ts';

/** Writes `validators.js` of a service: which validators each operation has. */
export function writeServiceIndex(model: Model, service: Service): GeneratedFile {
  const module = createModule([service.path]);
  const use = useFrom(module, service.name);
  const entries = service.operations.map((operation): [string, object] => {
    const { parameters, body, responses } = targetsOfOperation(model, operation);
    const entry = {
      parameters: use(parameters),
      body: body && use(body),
      responses: Object.fromEntries([...responses].map(([status, one]) => [status, use(one)])),
    };
    return [operation.descriptor.operationId, entry];
  });
  const content = module.print([
    `/** Validators by operation. */\nexport const validators = ${printEntries(entries)};`,
  ]);
  return { path: `generated/${service.name}/validators.js`, content };
}

/** Writes `events/validators.js`: the validators of each event. */
export function writeEventIndex(model: Model): GeneratedFile {
  const module = createModule(['specs/events/']);
  const use = useFrom(module, 'events');
  const entries = model.events.map((event): [string, object] => {
    const { data, envelope } = targetsOfEvent(model, event);
    return [event.descriptor.type, { data: use(data), envelope: use(envelope) }];
  });
  const content = module.print([
    `/** Validators by event. */\nexport const eventValidators = ${printEntries(entries)};`,
  ]);
  return { path: 'generated/events/validators.js', content };
}

/** Imports validators into the index of a folder. */
function useFrom(module: Module, own: string): (target: Target) => Code {
  return ({ folder, file, name }) => {
    const from = folder === own ? '.' : `../${folder}`;
    return code(module.use(`${from}/validators/${file}.js`, name, 'value'));
  };
}

/** One entry per line at least, so that a change shows as a change of few lines. */
function printEntries(entries: readonly (readonly [string, object])[]): string {
  return printValue(Object.fromEntries(entries), 0, 100);
}
