import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import { formatLogLine, parseLogLine } from './log-record.ts';

const plain = createColors(false);
const show = (text: string): string => formatLogLine(parseLogLine('schedule', text), plain);

describe('formatLogLine', () => {
  it('shows a record as one readable line', () => {
    const record = { level: 30, time: 1000, pid: 1, service: 'schedule', msg: 'done', ms: 4 };
    expect(show(JSON.stringify(record))).toBe('00:00:01.000 schedule     info  done ms=4');
  });

  it('takes levels as words and times as text, and quotes what has spaces', () => {
    const record = { level: 'warn', time: '1970-01-01T00:00:02Z', msg: 'slow', route: 'GET /x' };
    expect(show(JSON.stringify(record))).toBe(
      '00:00:02.000 schedule     warn  slow route="GET /x"',
    );
  });

  it('shows the stack of an error below', () => {
    const err = { type: 'Error', message: 'no', stack: 'Error: no\n    at here' };
    expect(show(JSON.stringify({ level: 50, time: 0, msg: 'failed', err }))).toBe(
      '00:00:00.000 schedule     error failed\n    Error: no\n    at here',
    );
  });

  it('leaves other lines as they are', () => {
    expect(show('plain text')).toContain('plain text');
    expect(show('{broken')).toContain('{broken');
  });
});
