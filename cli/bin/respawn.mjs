import { spawn } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Runs the same command line on the newer Node that the project brings along. */
export function respawn(script) {
  const node = findNewerNode();
  if (node !== undefined) return runOn(node, script);
  process.stderr.write(
    `fitsync needs Node.js 22.18 or newer; this is ${process.version}. Run "npm ci" in the project, which brings one along.\n`,
  );
  process.exitCode = 1;
}

/** The binary of the npm package `node` in the nearest `node_modules` above this file. */
function findNewerNode() {
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  let folder = dirname(fileURLToPath(import.meta.url));
  for (;;) {
    const candidate = join(folder, 'node_modules', 'node', 'bin', file);
    // The same binary again would respawn itself for ever.
    if (existsSync(candidate) && realpathSync(candidate) !== process.execPath) return candidate;
    const parent = dirname(folder);
    if (parent === folder) return undefined;
    folder = parent;
  }
}

/** The channel tells the child when this process is killed. */
function runOn(node, script) {
  const child = spawn(node, [script, ...process.argv.slice(2)], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    // A terminal sends Ctrl-C to both already; passing it on would count as the second, impatient one.
    process.on(signal, () => {
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  }
  child.once('error', (error) => {
    process.stderr.write(`cannot run ${node}: ${error.message}\n`);
    process.exitCode = 1;
  });
  child.once('exit', (code, signal) => {
    process.exit(code ?? (signal === 'SIGKILL' ? 137 : 143));
  });
}
