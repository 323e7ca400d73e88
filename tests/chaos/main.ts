/** `npm run chaos`: one run of the chaos suite. The verdict goes to standard output, everything else beside it. */
import { runChaos } from './chaos-run.ts';
import { type Options, readOptions } from './options.ts';
import { runOutage, summarizeOutage } from './outage.ts';
import { summarize } from './verdict.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

async function main(options: Options): Promise<boolean> {
  say(`seed ${options.seed}`);
  const { verdict, summary } = await run(options);
  process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
  say(summary);
  say(`seed ${options.seed}`);
  return verdict.passed;
}

async function run({ outage, ...options }: Options) {
  if (outage !== undefined) {
    const verdict = await runOutage({ ...options, seconds: outage, say });
    return { verdict, summary: summarizeOutage(verdict) };
  }
  const verdict = await runChaos({ ...options, say });
  return { verdict, summary: summarize(verdict) };
}

try {
  process.exitCode = (await main(readOptions(process.argv.slice(2)))) ? 0 : 1;
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
