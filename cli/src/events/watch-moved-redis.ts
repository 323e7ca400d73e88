import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { findRunningStack } from '../program/find-stack.ts';

/** Notices that the stack has been started again with its Redis somewhere else. */
export interface MovedRedis {
  /** Ends with a {@link CliError} when that is so. */
  readonly signal: AbortSignal;
  /** Begins to look. */
  begin(): void;
  end(): void;
}

const intervalMs = 500;

/** Whoever follows the Redis of the stack that runs here would wait for ever for one that does not come back. */
export function watchMovedRedis(url: string, { cwd }: Pick<CommandContext, 'cwd'>): MovedRedis {
  const moved = new AbortController();
  const ofStack = findRunningStack(cwd)?.redis_url === url;
  let timer: NodeJS.Timeout | undefined;
  const end = (): void => clearInterval(timer);
  const look = (): void => {
    const now = findRunningStack(cwd)?.redis_url;
    if (now === undefined || now === url) return;
    end();
    moved.abort(
      new CliError(
        exitCodes.unreachableOrForbidden,
        `Redis at ${url} does not come back: the stack was started again with another one`,
        { hints: ['run the command again'] },
      ),
    );
  };
  return {
    signal: moved.signal,
    begin: () => {
      end();
      if (ofStack) timer = setInterval(look, intervalMs);
    },
    end,
  };
}
