import { accessSync, constants, existsSync, statfsSync } from 'node:fs';
import { dirname } from 'node:path';
import { isFile } from '../paths.ts';
import { mailboxPorts, planMailbox } from '../mailbox-plan.ts';
import { describeBusyPort, findBusyPorts, servicePort, suggestOtherPorts } from '../ports.ts';
import { processesOf } from '../stack-file.ts';
import { type Check, fail, type Finding, ok, warn } from './check.ts';

const enoughBytes = 1024 ** 3;
const tooFewBytes = 300 * 1024 ** 2;

/** The Node that runs this, and so the services: the launcher lets none in that is too old. */
export const checkNode: Check = async () => {
  const detail = `${process.version} at ${process.execPath}`;
  const fromNpm = /node_modules[\\/]node[\\/]bin/.test(process.execPath);
  return [ok('node', fromNpm ? `${detail}, from npm` : detail)];
};

/** The ports of the services and the mailbox: free, or taken by the stack that runs here. */
export const checkPorts: Check = async ({ services, stack, env }) => {
  if (services.length === 0) {
    return [fail('services', 'there is none', 'run it in the FitSync project')];
  }
  const users = [...services.map(servicePort), ...mailboxPorts(planMailbox(env))];
  // `up` itself holds the sockets that its services listen on.
  const ours = new Set(stack && [stack.pid, ...processesOf(stack)]);
  const busy = (await findBusyPorts(users)).filter(
    ({ owner }) => owner === undefined || !ours.has(owner.pid),
  );
  if (busy.length === 0) return [ok('ports', stack ? 'used by the stack' : 'all free')];
  return busy.map((port) =>
    fail(
      `port ${port.port}`,
      describeBusyPort(port),
      `end that process, or: ${suggestOtherPorts(port)}`,
    ),
  );
};

/** The folder of the stack: may it be written, and is there room? */
export const checkDisk: Check = async ({ paths }) => {
  const folder = existsSync(paths.directory) ? paths.directory : paths.root;
  return [checkWritable(folder), checkRoom(folder)];
};

function checkWritable(folder: string): Finding {
  try {
    accessSync(folder, constants.W_OK | constants.X_OK);
    return ok('write access', folder);
  } catch {
    const advice = `make it yours: chown -R $(id -un) ${folder}`;
    return fail('write access', `cannot write to ${folder}`, advice);
  }
}

function checkRoom(folder: string): Finding {
  const { bavail, bsize } = statfsSync(isFile(folder) ? dirname(folder) : folder);
  const free = bavail * bsize;
  const detail = `${(free / 1024 ** 3).toFixed(1)} GB free`;
  if (free >= enoughBytes) return ok('disk', detail);
  const advice = 'free some: Postgres refuses to write on a full disk';
  return free < tooFewBytes ? fail('disk', detail, advice) : warn('disk', detail, advice);
}
