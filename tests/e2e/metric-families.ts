import { parseExposition } from '../../cli/src/figures/parse-exposition.ts';

/** A metric of the platform, whoever tells it. */
export interface MetricFamily {
  readonly type: string;
  readonly meaning: string;
  readonly services: ReadonlySet<string>;
  /** Those of its samples, without `service`, which all have; empty while there are no samples. */
  readonly labels: ReadonlySet<string>;
  /** Whether anything was measured yet. */
  readonly measured: boolean;
}

interface Collected {
  readonly type: string;
  readonly meaning: string;
  readonly services: Set<string>;
  readonly labels: Set<string>;
  measured: boolean;
}

const parts = /_(?:bucket|sum|count)$/;

/** Reads the metrics of each service and puts those of FitSync's own together, by name. */
export async function readFamilies(
  services: Readonly<Record<string, { readonly url: string }>>,
): Promise<Map<string, MetricFamily>> {
  const families = new Map<string, Collected>();
  for (const [service, { url }] of Object.entries(services)) {
    const text = await (await fetch(`${url}/metrics`)).text();
    for (const [, name = '', meaning = '', type = ''] of text.matchAll(
      /^# HELP (fitsync_\w+) (.*)\n# TYPE \S+ (\w+)$/gm,
    )) {
      const known = families.get(name) ?? newFamily(type, meaning);
      known.services.add(service);
      families.set(name, known);
    }
    for (const { name, labels } of parseExposition(text)) {
      const family = families.get(name) ?? families.get(name.replace(parts, ''));
      if (!family) continue;
      family.measured = true;
      for (const label of Object.keys(labels)) {
        if (label !== 'service' && label !== 'le') family.labels.add(label);
      }
    }
  }
  return families;
}

function newFamily(type: string, meaning: string): Collected {
  return { type, meaning, services: new Set(), labels: new Set(), measured: false };
}

const row = /^\| `(\w+)` \| \w+ \| ([^|]*) \|/gm;

/** The labels that a page of metrics names, by metric. */
export function labelsOnPage(page: string): Map<string, readonly string[]> {
  return new Map(
    [...page.matchAll(row)].map(([, name = '', labels = '']) => [
      name,
      [...labels.matchAll(/`(\w+)`/g)].map(([, label = '']) => label),
    ]),
  );
}

/** Writes the page of metrics. The labels of one that was not measured stay as the page before had them. */
export function renderPage(
  families: ReadonlyMap<string, MetricFamily>,
  before: ReadonlyMap<string, readonly string[]>,
): string {
  const rows = [...families]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([name, { type, meaning, services, labels, measured }]) => {
      const shown = measured ? [...labels].sort() : (before.get(name) ?? []);
      const by = services.size === 6 ? 'all' : [...services].sort().join(', ');
      const cells = [`\`${name}\``, type, shown.map((one) => `\`${one}\``).join(' '), by, meaning];
      return `| ${cells.join(' | ')} |`;
    });
  return `# Metrics

What services tell at \`/metrics\`, in the format of Prometheus. All have the label \`service\`, histograms also \`le\`.
Besides these there are those of the process, \`process_…\` and \`nodejs_…\`. Who may read them, and what to make of them,
says [observability](observability.md).

This page is written by \`npx vitest run -u tests/e2e/metrics.e2e.test.ts\` from what a running platform tells.

| metric | type | labels | told by | meaning |
| --- | --- | --- | --- | --- |
${rows.join('\n')}
`;
}
