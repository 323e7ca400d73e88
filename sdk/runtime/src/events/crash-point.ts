/** The moments between two steps at which a crash must do no harm. */
export type CrashPoint = 'after-commit' | 'after-append';

/** Kills this process, as a power cut would, if `FITSYNC_CRASH_AT` names this moment. For tests. */
export function crashPoint(point: CrashPoint): void {
  if (process.env['FITSYNC_CRASH_AT'] === point) process.kill(process.pid, 'SIGKILL');
}
