import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPortOwner, startPostgres } from '@fitsync/embedded';
import { vi } from 'vitest';

/** A Postgres server that belongs to one test, which may stop it; others have a database on the common one. */
export interface TestPostgres {
  readonly url: string;
  /** Stops it as an operator does. */
  stop(): Promise<void>;
  /** Ends it as the kernel does when memory runs out. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and with its data. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Starts an empty Postgres server that loses nothing, however it ends. It takes a second. */
export async function createTestPostgres(): Promise<TestPostgres> {
  const folder = await mkdtemp(join(tmpdir(), 'fitsync-test-postgres-'));
  const directory = join(folder, 'postgres');
  let server = await startPostgres({ directory });
  const { url, port } = server;
  return {
    url,
    stop: () => server.stop(),
    async kill() {
      const owner = await findPortOwner(port);
      if (!owner) throw new Error(`nothing listens on port ${port}`);
      process.kill(owner.pid, 'SIGKILL');
      await server.exited;
    },
    async restart() {
      // What a killed server had started may need a moment to end.
      server = await vi.waitFor(() => startPostgres({ directory, port }), 20_000);
    },
    async close() {
      await server.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
