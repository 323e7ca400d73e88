import { type DestinationStream, pino } from 'pino';

/** Characters that are held at most: a little less than what is written at once. */
const mostHeld = 16_000;

let opened: DestinationStream | undefined;

/**
 * Standard output for log lines. Those of one turn of the event loop are written together when it ends, or when the
 * process exits in it: writing each by itself is a tenth of what a busy process does. One that is killed loses what it
 * wrote in the turn that it was in.
 */
export function standardOutput(): DestinationStream {
  return (opened ??= open());
}

function open(): DestinationStream {
  const output = pino.destination({ dest: 1, sync: true, minLength: mostHeld });
  let isDue = false;
  let isExiting = false;
  const flush = (): void => {
    if (isDue) output.flush();
    isDue = false;
  };
  process.on('exit', () => {
    flush();
    // What others still say on exit has no turn to wait for.
    isExiting = true;
  });
  return {
    write(line) {
      output.write(line);
      if (!isDue) setImmediate(flush);
      isDue = true;
      if (isExiting) flush();
    },
  };
}
