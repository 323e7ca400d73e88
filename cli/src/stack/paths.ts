import { readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { scriptExtension } from './script-extension.ts';

/** Where the project keeps its services, and where a stack keeps what it writes. */
export interface StackPaths {
  /** The folder that holds `services/`; without one, the folder that the command runs in. */
  readonly root: string;
  /** The folder of the services' sources. */
  readonly services: string;
  /** `.fitsync`: everything that a stack writes is in here. */
  readonly directory: string;
  readonly stackFile: string;
  readonly lockFile: string;
  /** The ports of the databases, for the next start. */
  readonly portsFile: string;
  readonly postgres: string;
  readonly redis: string;
  /** What the mailbox keeps. */
  readonly mail: string;
  readonly keys: string;
  readonly logs: string;
  /** Compiled code of the services, kept by Node so that they start faster the next time. */
  readonly compileCache: string;
}

/**
 * Finds the project that `cwd` is in. Elsewhere, the services are those that came with this command; always with the
 * published one, since `services/` of somebody's project is none of its business.
 */
export function locateStack(cwd: string): StackPaths {
  const project = isPublished ? undefined : findProject(cwd);
  const directory = join(project ?? cwd, '.fitsync');
  return {
    root: project ?? cwd,
    services: project ? join(project, 'services') : ownServices,
    directory,
    stackFile: join(directory, 'stack.json'),
    lockFile: join(directory, 'stack.lock'),
    portsFile: join(directory, 'ports.json'),
    postgres: join(directory, 'postgres'),
    redis: join(directory, 'redis'),
    mail: join(directory, 'mail'),
    keys: join(directory, 'keys'),
    logs: join(directory, 'logs'),
    compileCache: join(directory, 'compile-cache'),
  };
}

/** The path as a person in `cwd` would type it, when that is shorter. */
export function displayPath(path: string, cwd: string): string {
  const shown = relative(cwd, path);
  return shown === '' || shown.startsWith('..') ? path : shown;
}

const isPublished = scriptExtension === '.js';
const ownServices = fileURLToPath(new URL('../../../services', import.meta.url));

function findProject(start: string): string | undefined {
  let folder = start;
  for (;;) {
    if (holdsServices(join(folder, 'services'))) return folder;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

function holdsServices(folder: string): boolean {
  return listFolders(folder).some((name) => isFile(join(folder, name, 'src', 'main.ts')));
}

/** The names of the folders in a folder; none when it is absent or unreadable. */
function listFolders(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    return [];
  }
}

/** Whether there is a file of that name. */
export function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
