/**
 * How events reach Postgres: as when a few requests at a time change a hundred things each. A transaction per event would
 * measure how quickly the disk syncs and nothing else.
 */
export const publishing = { size: 100, atOnce: 4 } as const;
