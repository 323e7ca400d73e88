import type { Logger } from 'pino';

/** Something that went wrong, with one partition or with all of them. */
export interface Failure {
  readonly partition?: number;
  readonly error: unknown;
}

/** Hears all that is wrong each time that something was tried; none means that all went well. */
export type FailureLog = (failures: readonly Failure[]) => void;

/** Makes a log that tells each failure once, however often it comes back, and once that all are over. */
export function createFailureLog(
  logger: Pick<Logger, 'info' | 'warn'>,
  texts: { readonly failing: string; readonly recovered: string },
): FailureLog {
  let told: ReadonlySet<string> = new Set();
  return (failures) => {
    // One line when all partitions have the same trouble.
    const news = new Map(failures.map((failure) => [String(failure.error), failure]));
    for (const [text, { partition, error }] of news) {
      if (!told.has(text)) logger.warn({ err: error, partition }, texts.failing);
    }
    if (news.size === 0 && told.size > 0) logger.info(texts.recovered);
    told = new Set(news.keys());
  };
}

/** Does something for each partition, whatever becomes of the others, and gives what failed. */
export async function tryEach<T extends { readonly partition: number }>(
  items: readonly T[],
  work: (item: T) => Promise<unknown>,
): Promise<Failure[]> {
  const failures: Failure[] = [];
  for (const item of items) {
    try {
      await work(item);
    } catch (error) {
      failures.push({ partition: item.partition, error });
    }
  }
  return failures;
}
