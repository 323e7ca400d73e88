/** What the exit code of a command means; scripts rely on these numbers. */
export const exitCodes = {
  ok: 0,
  failure: 1,
  usage: 2,
  contractViolation: 3,
  unknownName: 4,
  unreachableOrForbidden: 5,
  assertionNotMet: 6,
  partlyFailed: 7,
  timedOut: 124,
  interrupted: 130,
  terminated: 143,
} as const;

/** One of the exit codes. */
export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
