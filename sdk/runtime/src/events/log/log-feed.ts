import type { Cluster, Redis } from 'ioredis';
import { type LogEntry, type LogTail, singleServer, tailLog } from '@fitsync/sdk/internal/log';

/** Who hears of everything that comes into the log. All of it has to return at once. */
export interface LogListener {
  readonly onEntry: (entry: LogEntry) => void;
  /** Entries were trimmed before they could be read. */
  readonly onGap: () => void;
  /** There will be no more. */
  readonly onEnd: () => void;
}

/** One reader of the log for any number of listeners in this process. */
export interface LogFeed {
  /** Resolves when nothing that is published from now on is missed; gives what ends the listening. */
  listen(listener: LogListener): Promise<() => void>;
  /** Ends the reading, and tells all listeners. */
  stop(): Promise<void>;
}

/** What {@link createLogFeed} works with. */
export interface LogFeedDeps extends Pick<
  LogTail,
  'services' | 'onMalformed' | 'onInterruption' | 'onResume'
> {
  readonly redis: Redis | Cluster;
  /** Hears that reading came to an end that nobody asked for; the next listener begins it anew. */
  readonly onFailure: (error: unknown) => void;
}

interface Reading {
  readonly ready: Promise<void>;
  readonly ended: Promise<void>;
}

/** Creates a feed, which begins to read when somebody listens. One Redis server only, not a cluster. */
export function createLogFeed({ redis, onFailure, ...tail }: LogFeedDeps): LogFeed {
  const listeners = new Set<LogListener>();
  const stopping = new AbortController();
  const { signal } = stopping;
  let reading: Reading | undefined;

  async function read(onReady: () => void): Promise<void> {
    const server = singleServer(redis);
    const onGap = (): void => {
      for (const { onGap } of listeners) onGap();
    };
    for await (const entry of tailLog(server, { ...tail, from: 'end', signal, onReady, onGap })) {
      for (const { onEntry } of listeners) onEntry(entry);
    }
  }

  function end(): void {
    for (const { onEnd } of listeners) onEnd();
    listeners.clear();
  }

  function begin(): Reading {
    const ready = Promise.withResolvers<void>();
    const ended = read(ready.resolve)
      .catch((error: unknown) => {
        ready.reject(error);
        onFailure(error);
      })
      .finally(() => {
        // Makes no difference to who has been ready.
        ready.reject(new Error('the feed has ended'));
        reading = undefined;
        end();
      });
    return { ready: ready.promise, ended };
  }

  return {
    async listen(listener) {
      signal.throwIfAborted();
      const current = (reading ??= begin());
      await current.ready;
      if (reading !== current) throw new Error('the feed has ended');
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    async stop() {
      stopping.abort(new Error('the feed has been stopped'));
      // They need not wait until the connection to Redis is closed.
      end();
      await reading?.ended;
    },
  };
}
