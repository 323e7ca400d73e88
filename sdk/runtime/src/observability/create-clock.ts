/** Creates what tells the time as a field of a log line. Many lines of a busy process are of the same millisecond. */
export function createClock(): () => string {
  let last = NaN;
  let field = '';
  return () => {
    const now = Date.now();
    if (now !== last) field = `,"time":"${new Date(now).toISOString()}"`;
    last = now;
    return field;
  };
}
