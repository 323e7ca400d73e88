/** `npm run load`: a measurement under load. The report goes to standard output, everything else beside it. */
import { parseArgs } from 'node:util';
import { type BrokenUserPlan, runBrokenUser } from './faults/broken-user.ts';
import { missedByBrokenUser, missedBySlowUser } from './faults/missed-limits.ts';
import { runSlowUser } from './faults/slow-user.ts';
import { startPlatform, type Platform } from './platform/platform.ts';
import { runKnee } from './run-knee.ts';
import { runRestarts } from './run-restarts.ts';

const usage = `npm run load -- restart [--rounds 10] [--rate 40]
npm run load -- knee [--seconds 15]
npm run load -- slow-user [--rate 8] [--seconds 15]
npm run load -- dead-user [--rate 20] [--seconds 15]
npm run load -- flapping-user [--rate 20] [--seconds 15]`;

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    rate: { type: 'string' },
    seconds: { type: 'string', default: '15' },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
const rate = (usual: number): number => Number(values.rate ?? usual);
const seconds = Number(values.seconds);
const rates = [25, 50, 75, 100, 125, 150, 175, 200, 250, 300, 350, 400];

interface Report {
  readonly failures: readonly string[];
  readonly missed_limits?: readonly string[];
}

const measurements: Readonly<Record<string, () => Promise<Report>>> = {
  restart: () => runRestarts({ rounds: Number(values.rounds), rate: rate(40), say }),
  knee: () => runKnee({ rates, seconds, say }),
  'slow-user': () =>
    withPlatform(async (platform) => {
      const report = await runSlowUser(platform, { rate: rate(8), seconds, say });
      return { ...report, missed_limits: missedBySlowUser(report) };
    }),
  'dead-user': () => breakUser([{ toxic: { type: 'reset_peer' }, seconds }]),
  'flapping-user': () =>
    breakUser(
      Array.from({ length: Math.ceil(seconds / 2) }, (_, turn) => ({
        toxic: turn % 2 === 0 ? { type: 'down' } : undefined,
        seconds: 2,
      })),
    ),
};

function breakUser(faults: BrokenUserPlan['faults']): Promise<Report> {
  return withPlatform(async (platform) => {
    const report = await runBrokenUser(platform, { rate: rate(20), faults, say });
    return { ...report, missed_limits: missedByBrokenUser(report) };
  });
}

async function withPlatform(work: (platform: Platform) => Promise<Report>): Promise<Report> {
  const platform = await startPlatform();
  try {
    return await work(platform);
  } finally {
    await platform.stop();
  }
}

const run = measurements[positionals[0] ?? ''];
if (run === undefined) {
  say(usage);
  process.exitCode = 2;
} else {
  const report = await run();
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  const { failures, missed_limits = [] } = report;
  process.exitCode = failures.length + missed_limits.length === 0 ? 0 : 1;
}
