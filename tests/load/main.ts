/** `npm run load`: a measurement under load. The report goes to standard output, everything else beside it. */
import { parseArgs } from 'node:util';
import { type BrokenUserPlan, runBrokenUser } from './faults/broken-user.ts';
import { runSlowUser } from './faults/slow-user.ts';
import { startPlatform, type Platform } from './platform/platform.ts';
import { runRestarts } from './run-restarts.ts';

const usage = `npm run load -- restart [--rounds 10] [--rate 40]
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

interface Report {
  readonly failures: readonly string[];
}

const measurements: Readonly<Record<string, () => Promise<Report>>> = {
  restart: () => runRestarts({ rounds: Number(values.rounds), rate: rate(40), say }),
  'slow-user': () =>
    withPlatform((platform) => runSlowUser(platform, { rate: rate(8), seconds, say })),
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
  return withPlatform((platform) => runBrokenUser(platform, { rate: rate(20), faults, say }));
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
  process.exitCode = report.failures.length === 0 ? 0 : 1;
}
