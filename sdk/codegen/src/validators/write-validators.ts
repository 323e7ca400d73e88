import type { Model } from '../model/index.ts';
import type { GeneratedFile } from '../writers/write-context.ts';
import { compileTargets } from './compile-targets.ts';
import { printFunctions } from './print-functions.ts';
import { printModule } from './print-module.ts';
import { writeRules } from './rules.ts';
import type { Target } from './targets.ts';
import { targetsOfEvent, targetsOfOperation } from './targets.ts';
import { writeEventIndex, writeServiceIndex } from './write-indexes.ts';

/** Writes all validators, each in a file of its own, and indexes of those that engines ask for. */
export async function writeValidators(model: Model): Promise<readonly GeneratedFile[]> {
  const compiled = compileTargets(model, wantedIn(model));
  const texts = await printFunctions(compiled);
  const modules = compiled.map((one) => ({
    path: `generated/${one.target.folder}/validators/${one.target.file}.js`,
    content: printModule(one, texts.get(one) ?? ''),
  }));
  const rules = compiled
    .flatMap(({ meanings }) => [...meanings.values()])
    .flatMap((meaning) => (meaning.kind === 'rule' ? [meaning.rule] : []));
  return [
    ...modules,
    ...writeRules(rules),
    ...model.services.map((service) => writeServiceIndex(model, service)),
    writeEventIndex(model),
  ];
}

function wantedIn(model: Model): readonly Target[] {
  const operations = model.services.flatMap((service) => service.operations);
  return [
    ...operations.flatMap((operation) => {
      const { parameters, body, responses } = targetsOfOperation(model, operation);
      return [parameters, ...(body ? [body] : []), ...responses.values()];
    }),
    ...model.events.flatMap((event) => Object.values(targetsOfEvent(model, event))),
  ];
}
