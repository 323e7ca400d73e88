import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Options {
  readonly seed: number;
  readonly minutes: number;
  readonly killsPerMinute: number;
  readonly rate: number;
  /** Seconds that one group stands still, instead of chaos. */
  readonly outage: number | undefined;
}

/** How to call it. */
const usage = `npm run chaos -- [--seed N] [--minutes M] [--kills-per-minute K] [--rate R]
npm run chaos -- --outage 10m [--seed N] [--rate R]

R is in operations per second, durations are like 90s or 10m.`;

const flags = {
  seed: { type: 'string' },
  minutes: { type: 'string' },
  'kills-per-minute': { type: 'string' },
  rate: { type: 'string' },
  outage: { type: 'string' },
} as const;

/** A seed for a run that nobody has chosen one for. */
export function randomSeed(): number {
  return randomInt(1, 2 ** 31);
}

/** Reads the arguments; a seed that is not given is made up. Throws with the usage when they are wrong. */
export function readOptions(args: readonly string[]): Options {
  const values = parse(args);
  const number = (name: keyof typeof flags, fallback: number): number => {
    const text = values[name];
    const value = text === undefined ? fallback : Number(text);
    if (Number.isFinite(value) && value > 0) return value;
    throw new Error(`--${name} takes a number above 0.\n${usage}`);
  };
  return {
    seed: values.seed === undefined ? randomSeed() : number('seed', 1),
    minutes: number('minutes', 5),
    killsPerMinute: number('kills-per-minute', 24),
    rate: number('rate', 8),
    outage: values.outage === undefined ? undefined : toSeconds(values.outage),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options: flags }).values;
  } catch (error) {
    throw new Error(`These arguments make no sense.\n${usage}`, { cause: error });
  }
}

function toSeconds(text: string): number {
  const [, count = '', unit] = /^(\d+)([sm])$/.exec(text) ?? [];
  if (unit === undefined) throw new Error(`--outage takes a duration.\n${usage}`);
  return Number(count) * (unit === 'm' ? 60 : 1);
}
