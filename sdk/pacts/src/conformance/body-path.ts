/** One step into a body: the name of a property, or the index of an element. */
export type Step = string | number;

/** Stands for every property or element. */
export const EVERY = Symbol('every');

const STEP = /\.(?<name>[\w-]+)|\[(?<index>\d+)\]|\['(?<quoted>[^']*)'\]|(?<every>\.\*|\[\*\])/y;

/** The steps of a path as pacts write it, `$.data[*].id`; undefined for text that is none. */
export function parseBodyPath(text: string): readonly (Step | typeof EVERY)[] | undefined {
  if (!text.startsWith('$')) return undefined;
  const steps: (Step | typeof EVERY)[] = [];
  STEP.lastIndex = 1;
  while (STEP.lastIndex < text.length) {
    const groups = STEP.exec(text)?.groups;
    if (groups === undefined) return undefined;
    const { name, quoted, index } = groups;
    if (index !== undefined) steps.push(Number(index));
    else steps.push(name ?? quoted ?? EVERY);
  }
  return steps;
}

/** Whether a parsed path leads to the place at the end of these steps. */
export function leadsTo(path: readonly (Step | typeof EVERY)[], steps: readonly Step[]): boolean {
  return (
    path.length === steps.length &&
    path.every((one, index) => one === EVERY || one === steps[index])
  );
}

/** The steps as a path, with `[*]` for every index: what holds for one element holds for all. */
export function formatBodyPath(steps: readonly (Step | typeof EVERY)[]): string {
  return `$${steps.map(formatStep).join('')}`;
}

function formatStep(step: Step | typeof EVERY): string {
  if (typeof step !== 'string') return '[*]';
  return /^[\w-]+$/.test(step) ? `.${step}` : `['${step}']`;
}
