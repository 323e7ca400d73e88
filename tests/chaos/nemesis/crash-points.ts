import { serviceOf } from '../cluster/cluster.ts';

/** The moments of publishing, consuming, sending and stopping at which the runtime can be made to crash. */
const publishing = ['after-commit', 'after-open', 'after-append'] as const;
const consuming = ['after-lease', 'after-read', 'before-commit', 'before-acknowledge'] as const;
const sending = ['before-send', 'after-send'] as const;
const stopping = ['while-stopping'] as const;

/** A moment to die at, as in `FITSYNC_CRASH_AT`. */
export type Moment =
  | (typeof publishing)[number]
  | (typeof consuming)[number]
  | (typeof sending)[number]
  | (typeof stopping)[number];

/** All moments at which each of the processes can be made to crash. */
export function listCrashPoints(
  victims: readonly string[],
): { readonly victim: string; readonly moment: Moment }[] {
  return victims.flatMap((victim) =>
    (crashPoints[serviceOf(victim)] ?? []).map((moment) => ({ victim, moment })),
  );
}

/** Which of them each service gets to. */
export const crashPoints: Readonly<Record<string, readonly Moment[]>> = {
  user: [...publishing, ...consuming, ...stopping],
  training: [...publishing, ...stopping],
  schedule: [...publishing, ...stopping],
  gateway: stopping,
  progress: [...publishing, ...consuming, ...stopping],
  notification: [...consuming, ...sending, ...stopping],
};
