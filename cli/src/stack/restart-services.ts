import { CliError } from '../program/cli-error.ts';
import { messageOf } from './error-facts.ts';
import type { SupervisedService } from './supervise.ts';

/** How far a restart is: what `fitsync up` tells `fitsync restart`, one line each. */
export type RestartEvent =
  | { readonly event: 'restarting'; readonly service: string }
  | { readonly event: 'restarted'; readonly service: string; readonly pid: number | undefined }
  | {
      readonly event: 'failed';
      readonly service: string;
      readonly reason: string;
      /** Whether the process from before serves on. */
      readonly old_serves: boolean;
      readonly hints: readonly string[];
    }
  /** The last line; without it the stack has gone. */
  | { readonly event: 'done' };

/** Replaces the processes of services, one service after the other. It ends at the first that fails. */
export async function* restartServices(
  services: readonly SupervisedService[],
): AsyncGenerator<RestartEvent, void> {
  for (const service of services) {
    const { name } = service;
    yield { event: 'restarting', service: name };
    const before = service.process()?.pid;
    try {
      await service.restart();
    } catch (error) {
      const hints = error instanceof CliError ? error.hints : [];
      const old_serves = before !== undefined && service.process()?.pid === before;
      yield { event: 'failed', service: name, reason: messageOf(error), old_serves, hints };
      break;
    }
    yield { event: 'restarted', service: name, pid: service.process()?.pid };
  }
  yield { event: 'done' };
}
