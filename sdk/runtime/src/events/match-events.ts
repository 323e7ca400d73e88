/**
 * Makes a test for names of events. In a pattern `*` stands for one segment and `**` for the rest, so that `booking.*`
 * is every event about bookings and `**` every event; no patterns at all match everything.
 */
export function matchEvents(patterns: readonly string[]): (type: string) => boolean {
  if (patterns.length === 0) return () => true;
  const expressions = patterns.map(toExpression);
  return (type) => expressions.some((expression) => expression.test(type));
}

function toExpression(pattern: string): RegExp {
  const segments = pattern.split('.').map((segment) => {
    if (segment === '**') return '.+';
    if (segment === '*') return '[^.]+';
    return RegExp.escape(segment);
  });
  return new RegExp(`^${segments.join('\\.')}$`);
}
