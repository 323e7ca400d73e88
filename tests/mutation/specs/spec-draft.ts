import { posix } from 'node:path';
import type { Documents } from '@fitsync/codegen';

/** An object of a spec that may be edited. */
export type Node = Record<string, unknown>;

/** An object of a spec with the file that it is written in. */
export interface Site {
  readonly file: string;
  readonly node: Node;
}

/** Gets to the object under a key; undefined when there is none. */
export type Step = (site: Site, key: string) => Site | undefined;

/** A copy of the specs that may be edited; only the files that are touched are copied. */
export interface SpecDraft {
  /** The root of a file. */
  root(file: string): Node;
  /** Gives what stands under a key, after references: where it is really written, be it in another file. */
  readonly open: Step;
  /** Gives the same, written out in place of a reference, so that an edit concerns nobody else. */
  readonly own: Step;
  /** The specs with the edits. */
  documents(): Documents;
}

/** Creates a draft. */
export function createSpecDraft(specs: Documents): SpecDraft {
  const roots = new Map<string, Node>();
  const root = (file: string): Node => {
    const known = roots.get(file);
    if (known) return known;
    const copy = structuredClone(specs.get(file)?.value) as Node;
    roots.set(file, copy);
    return copy;
  };
  const follow = ({ file, node }: Site): Site | undefined => {
    const { $ref: ref } = node;
    if (typeof ref !== 'string') return { file, node };
    const target = targetOf(file, ref);
    const found = target.keys.reduce<unknown>(childOf, root(target.file));
    return isNode(found) ? follow({ file: target.file, node: found }) : undefined;
  };
  const open: Step = ({ file, node }, key) => {
    const child = node[key];
    return isNode(child) ? follow({ file, node: child }) : undefined;
  };
  return {
    root,
    open,
    own: (site, key) => {
      const target = open(site, key);
      if (!target || target.node === site.node[key]) return target;
      // What stands beside the reference says something, too.
      const { $ref: _ref, ...beside } = site.node[key] as Node;
      const copy = { ...rebased(target, site.file), ...beside };
      site.node[key] = copy;
      return { file: site.file, node: copy };
    },
    documents: () =>
      new Map(
        Array.from(specs, ([file, document]) => {
          const value = roots.get(file);
          return [file, value ? { ...document, value } : document];
        }),
      ),
  };
}

/** Whether a value is an object. */
export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function childOf(value: unknown, key: string): unknown {
  return isNode(value) ? value[key] : undefined;
}

function targetOf(from: string, ref: string): { readonly file: string; readonly keys: string[] } {
  const [path = '', pointer = ''] = ref.split('#');
  const file = path === '' ? from : posix.join(posix.dirname(from), path);
  const keys = pointer.split('/').slice(1);
  return { file, keys: keys.map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~')) };
}

/** A copy whose references lead from another file to where they led before. */
function rebased({ file, node }: Site, to: string): Node {
  const text = JSON.stringify(node, (key, value: unknown) => {
    if (key !== '$ref' || typeof value !== 'string') return value;
    const [path = '', pointer = ''] = value.split('#');
    const target = path === '' ? file : posix.join(posix.dirname(file), path);
    return `${posix.relative(posix.dirname(to), target)}#${pointer}`;
  });
  return JSON.parse(text) as Node;
}
