import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { parse } from 'yaml';
import { holdSession } from './hold-session.ts';
import { demo, send, signIn } from './http.ts';
import { labelsOnPage, type MetricFamily, readFamilies, renderPage } from './metric-families.ts';
import { selectionsOf } from './promql.ts';
import { soon } from './soon.ts';
import { joinStack, type Stack } from './stack.ts';

const repository = new URL('../../', import.meta.url);
const read = (path: string) => readFile(new URL(path, repository), 'utf8');

let stack: Stack;
let families: Map<string, MetricFamily>;
let page: string;

/** Guesses a password until that is too much. */
async function guessPasswords(gatewayUrl: string): Promise<void> {
  const guess = { email: `nobody-${Date.now()}@example.com`, password: 'a wrong password' };
  await soon(async () => {
    const { status } = await send('POST', `${gatewayUrl}/api/auth/login`, { body: guess });
    expect(status).toBe(429);
  });
}

/** The metrics, once people have been told of what happened. */
function measured(): Promise<Map<string, MetricFamily>> {
  return soon(async () => {
    const found = await readFamilies((await stack.file()).services);
    for (const name of ['fitsync_notifications_total', 'fitsync_event_end_to_end_seconds']) {
      expect(found.get(name)?.measured, name).toBe(true);
    }
    return found;
  });
}

beforeAll(async () => {
  stack = await joinStack(inject('stack'));
  const { gatewayUrl } = stack;
  const trainer = await signIn(gatewayUrl, demo.trainer.email);
  const { session } = await holdSession(gatewayUrl, trainer);
  const completing = `${gatewayUrl}/api/bookings/${session.id as string}/complete`;
  await send('PUT', completing, { token: trainer });
  await guessPasswords(gatewayUrl);
  families = await measured();
  page = await read('docs/metrics.md');
});

it('tells the metrics that the page of metrics lists, and no others', async () => {
  const written = renderPage(families, labelsOnPage(page));
  await expect(written).toMatchFileSnapshot(new URL('docs/metrics.md', repository).pathname);
});

/** The queries of the dashboard, and those of the alerts. */
async function queries(): Promise<string[]> {
  const dashboard = JSON.parse(await read('ops/grafana/fitsync.json')) as {
    panels: { targets?: { expr: string }[] }[];
  };
  const alerts = parse(await read('ops/prometheus/alerts.yaml')) as {
    groups: { rules: { expr: string }[] }[];
  };
  return [
    ...dashboard.panels.flatMap(({ targets = [] }) => targets.map(({ expr }) => expr)),
    ...alerts.groups.flatMap(({ rules }) => rules.map(({ expr }) => expr)),
  ];
}

/** The metric that series belong to, and the labels that they have besides those that the page lists. */
function seriesOf(metric: string): { readonly name: string; readonly implied: readonly string[] } {
  const name = metric.replace(/_(?:bucket|sum|count)$/, '');
  if (families.get(name)?.type === 'histogram') return { name, implied: ['service', 'le'] };
  return { name: metric, implied: ['service'] };
}

describe('the dashboard and the alerts', () => {
  it('ask only for metrics and labels that there are', async () => {
    const known = labelsOnPage(page);
    const asked = (await queries()).flatMap(selectionsOf);
    expect(asked.length).toBeGreaterThan(30);
    for (const { metric, labels } of asked) {
      const { name, implied } = seriesOf(metric);
      expect([...families.keys()], metric).toContain(name);
      const allowed = [...(known.get(name) ?? []), ...implied];
      expect(allowed, metric).toEqual(expect.arrayContaining([...new Set(labels)]));
    }
  });

  it('refuse what is not PromQL', () => {
    expect(() => selectionsOf('sum(')).toThrow('not PromQL');
  });
});
