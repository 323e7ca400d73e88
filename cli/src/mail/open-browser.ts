import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Where a browser would run. */
export interface Desktop {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
}

/** The command that opens a file in the platform's browser; none where there is no screen or no such command. */
export function browserCommand({ platform, env }: Desktop): string | undefined {
  if (platform === 'darwin') return findOnPath('open', env);
  if (!env['DISPLAY'] && !env['WAYLAND_DISPLAY']) return undefined;
  return findOnPath('xdg-open', env);
}

/** Starts the command with the file and leaves it alone; says whether it could be started. */
export function openWith(command: string, file: string): Promise<boolean> {
  const child = spawn(command, [file], { stdio: 'ignore', detached: true });
  return new Promise((resolve) => {
    child.once('error', () => resolve(false));
    child.once('spawn', () => {
      // The browser may stay open for longer than anybody waits.
      child.unref();
      resolve(true);
    });
  });
}

function findOnPath(program: string, env: Desktop['env']): string | undefined {
  return (env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, program))
    .find(isExecutable);
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
