import type { Ajv, ValidateFunction } from 'ajv';

import type { Model } from '../model/index.ts';
import { keysIn } from '../model/index.ts';
import { printValue } from '../print/index.ts';
import type { Mode } from './compiler.ts';
import { createCompiler } from './compiler.ts';
import { plainSchema } from './plain-schema.ts';
import type { Rule } from './rules.ts';
import { formatRule, loadedRules } from './rules.ts';
import { shorten } from './shorten.ts';
import type { Target } from './targets.ts';
import { schemaTarget } from './targets.ts';

/** What a name in the text of a compiled function stands for. */
export type Meaning =
  | { readonly kind: 'validator'; readonly target: Target }
  | { readonly kind: 'schema'; readonly schema: unknown }
  | { readonly kind: 'rule'; readonly rule: Rule }
  | { readonly kind: 'constant'; readonly prefix: string; readonly code: string };

/** A validator as the compiler made it. */
export interface Compiled {
  readonly target: Target;
  /** One function, with the compiler's own names for everything around it. */
  readonly text: string;
  readonly meanings: ReadonlyMap<string, Meaning>;
}

type Source = NonNullable<ValidateFunction['source']>;
type ScopeName = Source['validateName'];

/** Compiles the wanted validators and all that they call, each once; ordered by folder and file. */
export function compileTargets(model: Model, wanted: readonly Target[]): readonly Compiled[] {
  const compilers = compilersFor(model, wanted);
  const compiled = new Map<string, Compiled>();
  const visit = (target: Target): void => {
    const place = `${target.folder}/${target.file}`;
    if (compiled.has(place)) return;
    const { source } = compilers[target.mode].getSchema(target.id) ?? {};
    if (!source) throw new Error(`The compiler gave no source of ${target.id}.`);
    const meanings = meaningsOf(model, compilers[target.mode], target, source);
    const text = shorten(source.validateCode, target.mode === 'parameters');
    compiled.set(place, { target, text, meanings });
    for (const meaning of meanings.values()) {
      if (meaning.kind === 'validator') visit(meaning.target);
    }
  };
  for (const target of wanted) visit(target);
  return [...compiled].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one);
}

function compilersFor(model: Model, wanted: readonly Target[]): Readonly<Record<Mode, Ajv>> {
  const schemas = wanted.map(({ schema }) => schema);
  const compilerOf = (mode: Mode): Ajv => {
    const ajv = createCompiler(mode, schemas, model.schemas);
    for (const { id, schema } of wanted.filter((target) => target.mode === mode)) {
      if (!ajv.getSchema(id)) ajv.addSchema(plainSchema(schema), id);
    }
    return ajv;
  };
  return {
    exact: compilerOf('exact'),
    body: compilerOf('body'),
    parameters: compilerOf('parameters'),
  };
}

function meaningsOf(
  model: Model,
  ajv: Ajv,
  target: Target,
  { validateName, scopeValues }: Source,
): ReadonlyMap<string, Meaning> {
  const names = Object.values(scopeValues).flatMap((set) => [...(set ?? [])]);
  const meanings = names.map((name): [string, Meaning] => [name.str, meaningOf(name)]);
  return new Map([...meanings, [validateName.str, { kind: 'validator', target }]]);

  function meaningOf({ prefix, value }: ScopeName): Meaning {
    switch (prefix) {
      case 'validate':
      case 'wrapper':
        return { kind: 'validator', target: schemaTarget(model, target.mode, keyOf(value?.ref)) };
      case 'schema':
        return { kind: 'schema', schema: value?.ref };
      case 'obj': {
        const fields = value?.ref instanceof Set ? [...value.ref] : [];
        const code = `new Set(${printValue(fields, 0, 'const fields0 = new Set();'.length)})`;
        return { kind: 'constant', prefix: 'fields', code };
      }
      case 'formats':
        return { kind: 'rule', rule: formatRule(String(value?.key)) };
      default: {
        const code = String(value?.code);
        const rule = loadedRules[code];
        return rule ? { kind: 'rule', rule } : { kind: 'constant', prefix, code };
      }
    }
  }

  /** The one of the schemas that the target refers to which this function, or what it will be in, checks. */
  function keyOf(ref: unknown): string {
    const found = [...keysIn(target.schema)].find((key) => {
      const validate = ajv.getSchema(key);
      return validate === ref || validate?.schemaEnv === ref;
    });
    if (found === undefined) throw new Error(`${target.id} calls a validator of no known schema.`);
    return found;
  }
}
