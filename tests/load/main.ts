/** `npm run load`: a measurement under load. The report goes to standard output, everything else beside it. */
import { parseArgs } from 'node:util';
import { runRestarts } from './run-restarts.ts';

const usage = 'npm run load -- restart [--rounds 10] [--rate 40]';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    rounds: { type: 'string', default: '10' },
    rate: { type: 'string', default: '40' },
  },
});
const say = (text: string): void => void process.stderr.write(`${text}\n`);
if (positionals[0] === 'restart') {
  const { rounds, rate } = { rounds: Number(values.rounds), rate: Number(values.rate) };
  const report = await runRestarts({ rounds, rate, say });
  process.stdout.write(`${JSON.stringify(report, null, 2)}\n`);
  process.exitCode = report.failures.length === 0 ? 0 : 1;
} else {
  say(usage);
  process.exitCode = 2;
}
