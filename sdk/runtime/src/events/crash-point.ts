/** The moments between two steps at which a crash must do no harm. */
export type CrashPoint =
  // Publishing: committed, but not looked at by the relay; log ids decided, but not appended; appended, but not marked.
  | 'after-commit'
  | 'after-open'
  | 'after-append'
  // Consuming: lease taken; read; effects made, but not committed; committed, but not acknowledged.
  | 'after-lease'
  | 'after-read'
  | 'before-commit'
  | 'before-acknowledge'
  // Telling people: recorded that a message is sent, but not sent; sent, but not recorded what came of it.
  | 'before-send'
  | 'after-send'
  // Stopping, after the first thing was stopped.
  | 'while-stopping';

let passed = 0;

/**
 * Kills this process, as a power cut would, when `FITSYNC_CRASH_AT` names this moment: `after-append`, or
 * `after-append:3` for the third time. For tests.
 */
export function crashPoint(point: CrashPoint): void {
  const [name, times = '1'] = (process.env['FITSYNC_CRASH_AT'] ?? '').split(':');
  if (name !== point) return;
  passed += 1;
  if (passed >= Number(times)) process.kill(process.pid, 'SIGKILL');
}
