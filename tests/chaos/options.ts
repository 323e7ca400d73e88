import { randomInt } from 'node:crypto';
import { parseArgs } from 'node:util';

/** What was asked for on the command line. */
export interface Options {
  readonly seed: number;
  readonly minutes: number;
  readonly killsPerMinute: number;
  readonly rate: number;
}

/** A seed for a run that nobody has chosen one for. */
export function randomSeed(): number {
  return randomInt(1, 2 ** 31);
}

const usage =
  'npm run chaos -- [--seed N] [--minutes M] [--kills-per-minute K] [--rate OPERATIONS_PER_SECOND]';

/** Reads the arguments; a seed that is not given is made up. Throws with the usage when they are wrong. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parse(args);
  const number = (name: keyof typeof values, fallback: number): number => {
    const text = values[name];
    const value = text === undefined ? fallback : Number(text);
    if (!Number.isFinite(value) || value <= 0) throw new Error(`--${name} takes a number. ${usage}`);
    return value;
  };
  return {
    seed: values.seed === undefined ? randomSeed() : number('seed', 1),
    minutes: number('minutes', 5),
    killsPerMinute: number('kills-per-minute', 24),
    rate: number('rate', 8),
  };
}

function parse(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        seed: { type: 'string' },
        minutes: { type: 'string' },
        'kills-per-minute': { type: 'string' },
        rate: { type: 'string' },
      },
    });
  } catch (error) {
    throw new Error(usage, { cause: error });
  }
}
