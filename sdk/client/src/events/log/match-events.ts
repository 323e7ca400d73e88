/**
 * Makes a test for names of events. In a pattern `*` stands for one segment and `**` for the rest, so that `booking.*`
 * is every event about bookings and `**` every event; no patterns at all match everything.
 */
export function matchEvents(patterns: readonly string[]): (type: string) => boolean {
  if (patterns.length === 0) return () => true;
  const all = patterns.map((pattern) => pattern.split('.'));
  return (type) => {
    const segments = type.split('.');
    return all.some((pattern) => matches(pattern, segments));
  };
}

function matches(pattern: readonly string[], segments: readonly string[]): boolean {
  const [first, ...others] = pattern;
  if (first === undefined) return segments.length === 0;
  if (segments.length === 0) return false;
  // The rest may be any number of segments, but not none.
  if (first === '**') return segments.some((_, at) => matches(others, segments.slice(at + 1)));
  return (first === '*' || first === segments[0]) && matches(others, segments.slice(1));
}
