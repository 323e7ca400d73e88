import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { everyCombination, openDashboards, type Service } from './faults/dead-services.ts';
import { runBrokenUser } from './faults/broken-user.ts';
import { runSlowUser } from './faults/slow-user.ts';
import { type Platform, startPlatform } from './platform/platform.ts';

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform({ shortWaits: true });
});
afterAll(() => platform?.stop());

/** Who owns a part of a dashboard. */
const owners = {
  client: {
    profile: 'user',
    active_programs: 'training',
    upcoming_bookings: 'schedule',
    progress_summary: 'progress',
  },
  trainer: { profile: 'user', active_clients: 'training', today_schedule: 'schedule' },
} as const;

/** What the contract promises while some services are away. */
function promised(role: 'client' | 'trainer', dead: readonly Service[]) {
  const parts: Readonly<Record<string, Service>> = owners[role];
  const missing = Object.keys(parts).filter((part) => dead.includes(parts[part]!));
  if (missing.length === Object.keys(parts).length) {
    return { status: 503, missing: undefined, named: undefined, partial: undefined };
  }
  return { status: 200, missing, named: missing, partial: missing.length > 0 };
}

describe('with services away', () => {
  it('gives the dashboards that the contract promises, in all 32 combinations', async () => {
    const look = await openDashboards(platform);
    const seen = [];
    const expected = [];
    for (const dead of everyCombination()) {
      seen.push({ dead, ...(await look(dead)) });
      expected.push({ dead, client: promised('client', dead), trainer: promised('trainer', dead) });
    }
    await look([]);
    expect(seen).toEqual(expected);
  });
});

describe('with a user service that answers in 6 s', () => {
  it('lists bookings without names, opens the breaker, and closes it when all is well', async () => {
    const report = await runSlowUser(platform, { rate: 5, seconds: 2, say: () => undefined });
    expect(report.failures).toEqual([]);
    expect(report.normal.without_names).toBe(0);
    expect(report.slow.without_names).toBeGreaterThan(0);
    expect(report.open.without_names).toBe(report.open.lists.count);
    expect(report.healed.without_names).toBe(0);
  });
});

describe('with a user service that cuts every connection', () => {
  it('does not call it more often than lists are asked for, and answers all of them', async () => {
    const faults = [{ toxic: { type: 'reset_peer' }, seconds: 8 }] as const;
    const report = await runBrokenUser(platform, { rate: 10, faults, say: () => undefined });
    expect(report.failures).toEqual([]);
    expect(report.amplification).toBeLessThanOrEqual(1.2);
    expect(report.without_names).toBeGreaterThan(0);
  });
});

describe('with a user service that comes and goes', () => {
  it('answers all lists, with names when it can', async () => {
    const faults = [1, 2, 3].flatMap(
      () =>
        [
          { toxic: { type: 'down' }, seconds: 1 },
          { toxic: undefined, seconds: 3 },
        ] as const,
    );
    const report = await runBrokenUser(platform, { rate: 10, faults, say: () => undefined });
    expect(report.failures).toEqual([]);
    expect(report.without_names).toBeLessThan(report.lists.count);
  });
});
