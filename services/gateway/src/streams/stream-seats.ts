import { problems } from '@fitsync/contracts/problems';
import { Problem } from '@fitsync/runtime/problem';

/** How many streams each user has open at this process. */
export interface StreamSeats {
  /** Takes one, and gives what leaves it; throws `rate_limited` when the user has all there are. */
  take(userId: string): () => void;
}

/** Seconds after which it may be worth while to ask again. */
const retryAfter = '15';

/** Creates the seats. */
export function createStreamSeats(most: number, onRefusal: () => void): StreamSeats {
  const taken = new Map<string, number>();
  return {
    take(userId) {
      const before = taken.get(userId) ?? 0;
      if (before >= most) {
        onRefusal();
        const detail = `No more than ${most} streams of one user at once. Close one of them.`;
        throw new Problem(problems.rate_limited, detail, {
          headers: { 'retry-after': retryAfter },
        });
      }
      taken.set(userId, before + 1);
      return () => {
        const left = (taken.get(userId) ?? 1) - 1;
        if (left === 0) taken.delete(userId);
        else taken.set(userId, left);
      };
    },
  };
}
