import { pino } from 'pino';
import { describe, expect, it } from 'vitest';
import { createFailureLog, tryEach } from './failure-log.ts';

describe('createFailureLog', () => {
  it('tells each trouble once, and once that all are over', () => {
    const lines: string[] = [];
    const logger = pino({ base: null }, { write: (line) => lines.push(JSON.parse(line).msg) });
    const report = createFailureLog(logger, { failing: 'It fails.', recovered: 'It works.' });
    const away = [0, 1, 2].map((partition) => ({ partition, error: new Error('away') }));
    report([]);
    report(away);
    report(away);
    expect(lines).toEqual(['It fails.']);
    report([...away, { partition: 3, error: new Error('odd') }]);
    expect(lines).toEqual(['It fails.', 'It fails.']);
    report([]);
    report([]);
    expect(lines).toEqual(['It fails.', 'It fails.', 'It works.']);
  });
});

describe('tryEach', () => {
  it('goes on after a failure and gives it', async () => {
    const done: number[] = [];
    const error = new Error('odd');
    const failures = await tryEach([{ partition: 1 }, { partition: 2 }], async ({ partition }) => {
      if (partition === 1) throw error;
      done.push(partition);
    });
    expect(done).toEqual([2]);
    expect(failures).toEqual([{ partition: 1, error }]);
  });
});
