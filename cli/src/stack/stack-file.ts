import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What a running stack tells other commands, in `.fitsync/stack.json`. */
export interface StackFile {
  /** The process of `fitsync up`. */
  readonly pid: number;
  readonly started_at: string;
  /** Absent when the gateway is not part of the stack. */
  readonly gateway_url?: string;
  readonly redis_url: string;
  readonly database_url: string;
  readonly services: Readonly<Record<string, StackService>>;
  /** Absent when the environment named the server. */
  readonly postgres?: StackServer;
  readonly redis?: StackServer;
  /** Absent when `SMTP_URL` named a mail server. */
  readonly mailbox?: StackFileMailbox;
}

/** The mailbox of a stack. */
interface StackFileMailbox extends StackProcess {
  readonly smtp_url: string;
  readonly http_url: string;
  /** Where it keeps the messages. */
  readonly directory: string;
}

/** One running service of a stack. */
interface StackService extends StackProcess {
  readonly url: string;
}

/** Something that the stack keeps running. */
export interface StackServer {
  /** When it started, which is later than the stack after a restart. */
  readonly started_at: string;
  /** Why it cannot work just now, if it has failed. */
  readonly trouble?: string;
}

interface StackProcess extends StackServer {
  /** Absent while it is being restarted. */
  readonly pid?: number;
}

/** Writes the file so that a reader sees the old or the new one, never a part. */
export function writeStackFile(path: string, stack: StackFile): void {
  const draft = `${path}.${process.pid}`;
  // It holds the password of the database.
  writeFileSync(draft, `${JSON.stringify(stack, null, 2)}\n`, { mode: 0o600 });
  renameSync(draft, path);
}

/** Reads the file; `undefined` when it is absent or not one of ours. */
export function readStackFile(path: string): StackFile | undefined {
  try {
    const stack: unknown = JSON.parse(readFileSync(path, 'utf8'));
    return isStackFile(stack) ? stack : undefined;
  } catch {
    return undefined;
  }
}

/** The processes that the stack has started, as far as they run. */
export function processesOf({ services, mailbox }: StackFile): number[] {
  return [...Object.values(services), ...(mailbox ? [mailbox] : [])].flatMap(
    ({ pid }) => pid ?? [],
  );
}

/** Removes the file. */
export function removeStackFile(path: string): void {
  rmSync(path, { force: true });
}

function isStackFile(value: unknown): value is StackFile {
  if (typeof value !== 'object' || value === null) return false;
  const stack: Readonly<Record<string, unknown>> = { ...value };
  return (
    typeof stack['pid'] === 'number' &&
    ['started_at', 'redis_url', 'database_url'].every((key) => typeof stack[key] === 'string') &&
    ['string', 'undefined'].includes(typeof stack['gateway_url']) &&
    typeof stack['services'] === 'object' &&
    stack['services'] !== null
  );
}
