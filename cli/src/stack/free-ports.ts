import { setTimeout as delay } from 'node:timers/promises';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import {
  type BusyPort,
  describeBusyPort,
  findBusyPorts,
  type PortUser,
  suggestOtherPorts,
} from './ports.ts';
import { processesOf, type StackFile } from './stack-file.ts';

const patienceMs = 15_000;

/**
 * Fails when a port of the stack is taken. The parts of a stack that was killed a moment ago are
 * stopping by themselves: those are waited for. `leftover` is the file that this stack left behind.
 */
export async function assertPortsFree(
  users: readonly PortUser[],
  leftover: StackFile | undefined,
  signal: AbortSignal,
): Promise<void> {
  const stopping = new Set(leftover && processesOf(leftover));
  const deadline = Date.now() + patienceMs;
  for (;;) {
    const busy = await findBusyPorts(users);
    if (busy.length === 0) return;
    const willBeFree = busy.every(({ owner }) => owner !== undefined && stopping.has(owner.pid));
    if (!willBeFree || Date.now() > deadline) throw portsTaken(busy);
    await delay(100, undefined, { signal });
  }
}

function portsTaken(busy: readonly BusyPort[]): CliError {
  return new CliError(exitCodes.failure, busy.map(describeBusyPort).join('; '), {
    hints: [
      busy.length === 1
        ? 'end that process, or use another port:'
        : 'end those processes, or use other ports:',
      `  ${suggestOtherPorts(...busy)}`,
    ],
    details: {
      busy: busy.map(({ name, port, owner }) => ({ service: name, port, pid: owner?.pid })),
    },
  });
}
