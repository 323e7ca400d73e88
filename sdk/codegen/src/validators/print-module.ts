import { isRecord } from '../load/index.ts';
import { createModule, printDoc, printValue } from '../print/index.ts';
import type { Compiled, Meaning } from './compile-targets.ts';

const STRING = String.raw`"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'`;
const STEPS = String.raw`(?:\.[\w$]+|\["(?:[^"\\]|\\.)*"\]|\[\d+\])*`;
const STEP = /\.([\w$]+)|\[("(?:[^"\\]|\\.)*"|\d+)\]/g;
/** A name, with the way to a part of what it stands for. Texts are found too, so that they stay. */
const NAME = new RegExp(
  String.raw`${STRING}|\bvoid 0\b|(?<![\w$]|[^.]\.)([a-z]+\d+)(${STEPS})`,
  'g',
);

/** Prints the file of a validator: what it calls, its constants, and the function. */
export function printModule({ target, meanings }: Compiled, text: string): string {
  const module = createModule([target.spec]);
  const constants = new Map<string, string>();
  const body = text.replaceAll(NAME, (found, name: string = found, steps: string = '') => {
    if (found === 'void 0') return 'undefined';
    const meaning = meanings.get(name);
    return meaning === undefined ? found : meant(meaning, steps);
  });
  const declared = [...constants].map(([code, name]) => `const ${name} = ${code};`);
  return module.print([declared.join('\n'), `${printDoc(target.doc)}export ${body}`]);

  function meant(meaning: Meaning, steps: string): string {
    switch (meaning.kind) {
      case 'schema':
        return printValue(partOf(meaning.schema, steps));
      case 'constant':
        return constant(meaning.prefix, meaning.code) + steps;
      case 'rule': {
        const { file, name } = meaning.rule;
        return module.use(`${to('common', 'rules')}/${file}.js`, name, 'value') + steps;
      }
      case 'validator': {
        const { folder, file, name } = meaning.target;
        // What is still being compiled when it is referred to stands in an object.
        const rest = steps.replace(/^\.validate\b/, '');
        if (meaning.target === target) return name + rest;
        return module.use(`${to(folder, 'validators')}/${file}.js`, name, 'value') + rest;
      }
    }
  }

  function to(folder: string, part: string): string {
    if (folder !== target.folder) return `../../${folder}/${part}`;
    return part === 'validators' ? '.' : `../${part}`;
  }

  function constant(prefix: string, code: string): string {
    const used = [...constants.values()].filter((name) => name.startsWith(prefix)).length;
    const name = constants.get(code) ?? `${prefix}${used}`;
    constants.set(code, name);
    return name;
  }
}

/** The part of a schema that the compiler names by a way through it. */
function partOf(schema: unknown, steps: string): unknown {
  return [...steps.matchAll(STEP)].reduce<unknown>((value, [, name, index]) => {
    const key = name ?? String(JSON.parse(index ?? ''));
    if (Array.isArray(value)) return value[Number(key)];
    return isRecord(value) ? value[key] : undefined;
  }, schema);
}
