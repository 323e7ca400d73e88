import { readFile } from 'node:fs/promises';
import type { Victim } from './cluster/victim.ts';

/** Resident memory by process name, in megabytes. */
export type MemorySample = ReadonlyMap<string, number>;

/** How the memory of a process changed. */
export interface Growth {
  readonly name: string;
  readonly megabytes: number;
  /** As a share of what it was: 0.1 is a tenth more. */
  readonly growth: number;
}

/** Reads the resident memory of processes, from `/proc`, so on Linux. */
export async function sampleMemory(victims: readonly Victim[]): Promise<MemorySample> {
  const sample = new Map<string, number>();
  for (const victim of victims) {
    const status = await readFile(`/proc/${victim.pid()}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0);
    if (kilobytes > 0) sample.set(victim.name, kilobytes / 1_024);
  }
  return sample;
}

/** Compares the last fifth of the samples with the first: single ones go up and down with the garbage collector. */
export function measureGrowth(samples: readonly MemorySample[]): Growth[] {
  const part = Math.max(1, Math.floor(samples.length / 5));
  const names = [...(samples[0]?.keys() ?? [])];
  return names.map((name) => {
    const values = samples.flatMap((sample) => sample.get(name) ?? []);
    const [first, last] = [mean(values.slice(0, part)), mean(values.slice(-part))];
    return { name, megabytes: Math.round(last), growth: last / first - 1 };
  });
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
