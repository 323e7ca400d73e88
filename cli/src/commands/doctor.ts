import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import type { Colors } from '../program/output.ts';
import type { Check, Finding } from '../stack/doctor/check.ts';
import { checkMailbox } from '../stack/doctor/check-mailbox.ts';
import { checkDisk, checkNode, checkPorts } from '../stack/doctor/check-machine.ts';
import { checkPostgres } from '../stack/doctor/check-postgres.ts';
import { checkRedis } from '../stack/doctor/check-redis.ts';
import { checkPostgresSource, checkRedisSource } from '../stack/doctor/check-servers.ts';
import { findServices } from '../stack/find-services.ts';
import { readLockOwner } from '../stack/lock.ts';
import { locateStack } from '../stack/paths.ts';
import { readStackFile } from '../stack/stack-file.ts';

const checks: readonly Check[] = [
  checkNode,
  checkDisk,
  checkPorts,
  checkPostgresSource,
  checkRedisSource,
  checkPostgres,
  checkRedis,
  checkMailbox,
];

/** Checks what the platform needs; fails when something is missing, not for mere warnings. */
export async function run({ output, env, cwd, addresses }: CommandContext): Promise<number> {
  const paths = locateStack(cwd);
  const stack = readLockOwner(paths.lockFile) ? readStackFile(paths.stackFile) : undefined;
  const patient = { paths, env, addresses, stack, services: findServices(paths, env) };
  const findings = (await Promise.all(checks.map((check) => check(patient)))).flat();
  output.result({ checks: findings }, () =>
    findings.map((finding) => render(finding, output.colors)).join('\n'),
  );
  const failed = findings.some(({ state }) => state === 'fail');
  return failed ? exitCodes.failure : exitCodes.ok;
}

function render({ name, state, detail, advice }: Finding, colors: Colors): string {
  const color = { ok: colors.green, warn: colors.yellow, fail: colors.red }[state];
  const line = `${color(state.padEnd(4))}  ${name.padEnd(24)}  ${detail}`;
  return advice ? `${line}\n      ${colors.dim(advice)}` : line;
}
