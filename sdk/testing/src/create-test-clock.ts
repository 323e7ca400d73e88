/** A clock that a test turns by hand. */
export interface TestClock {
  /** What the code under test gets as its clock. */
  readonly now: () => Date;
  /** Turns it to another time. */
  set(time: string): void;
  /** Turns it on by so many milliseconds. */
  advance(milliseconds: number): void;
}

/** Makes a clock that stands at `start` (RFC 3339). */
export function createTestClock(start: string): TestClock {
  let current = Date.parse(start);
  return {
    now: () => new Date(current),
    set(time) {
      current = Date.parse(time);
    },
    advance(milliseconds) {
      current += milliseconds;
    },
  };
}
