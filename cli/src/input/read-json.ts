import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';

/**
 * Reads an argument that is JSON itself, names a file that holds it (`@file`), or is `-` for stdin. What
 * cannot be read is a mistake in the usage: no contract was asked yet.
 */
export async function readJson(argument: string): Promise<unknown> {
  const [source, content] = await readSource(argument);
  try {
    return JSON.parse(content);
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(exitCodes.usage, `${source} is not JSON: ${reason}`, { cause });
  }
}

async function readSource(argument: string): Promise<readonly [source: string, content: string]> {
  if (argument === '-') return ['standard input', await text(process.stdin)];
  if (!argument.startsWith('@')) return ['the argument', argument];
  const path = argument.slice(1);
  try {
    return [path, await readFile(path, 'utf8')];
  } catch (cause) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new CliError(exitCodes.usage, `cannot read ${path}: ${reason}`, { cause });
  }
}
