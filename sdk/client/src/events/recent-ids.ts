/** Ids of the last events; more than the gateway repeats after a break. */
const kept = 10_000;

/** Creates what knows the ids that have been there; `add` gives whether one is new. */
export function createRecentIds(): { add(id: string): boolean } {
  const ids = new Set<string>();
  return {
    add(id) {
      if (ids.has(id)) return false;
      ids.add(id);
      const [oldest] = ids;
      if (ids.size > kept && oldest !== undefined) ids.delete(oldest);
      return true;
    },
  };
}
