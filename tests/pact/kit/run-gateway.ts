import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';

/** The gateway as a process of its own. */
export interface GatewayProcess {
  readonly url: string;
  stop(): Promise<void>;
}

/** What the gateway has to be told. */
export interface GatewayPlan {
  /** Where every service behind it is. */
  readonly upstreamUrl: string;
  readonly redisUrl: string;
  readonly trustedKeysFile: string;
}

const main = fileURLToPath(new URL('../../../services/gateway/src/main.ts', import.meta.url));
const behind = ['USER', 'TRAINING', 'SCHEDULE', 'PROGRESS', 'NOTIFICATION'];

/** Starts it on a free port. */
export async function runGateway({
  upstreamUrl,
  redisUrl,
  trustedKeysFile,
}: GatewayPlan): Promise<GatewayProcess> {
  const child = fork(main, [], {
    silent: true,
    env: {
      ...Object.fromEntries(behind.map((name) => [`${name}_SERVICE_URL`, upstreamUrl])),
      REDIS_URL: redisUrl,
      TRUSTED_KEYS_FILE: trustedKeysFile,
      HOST: '127.0.0.1',
      PORT: '0',
      STOP_DELAY_MS: '0',
    },
  });
  const url = await listening(child);
  return {
    url,
    async stop() {
      const ended = once(child, 'exit');
      child.kill('SIGTERM');
      await ended;
    },
  };
}

async function listening({ stdout, stderr }: ChildProcess): Promise<string> {
  if (!stdout || !stderr) throw new Error('the gateway has no output');
  const said: string[] = [];
  stderr.on('data', (text) => said.push(String(text)));
  for await (const line of createInterface(stdout)) {
    said.push(line);
    const url = /"url":"([^"]+)".*"listening"/.exec(line)?.[1];
    if (url === undefined) continue;
    // Whatever it says later must not fill the pipe.
    stdout.resume();
    return url;
  }
  throw new Error(`the gateway does not start:\n${said.join('\n')}`);
}
