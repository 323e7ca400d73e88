/** Upper bounds in seconds, with an edge at the 5 s after which calls are given up. */
export const durationBuckets = [
  0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 5.5, 10, 30,
] as const;
