/** `npm run chaos`: one run of the chaos suite. The verdict goes to standard output, everything else beside it. */
import { type Progress, runChaos } from './chaos-run.ts';
import { readOptions } from './options.ts';
import { summarize } from './verdict.ts';

const say = (text: string): void => void process.stderr.write(`${text}\n`);

const options = readOptions(process.argv.slice(2));
say(`seed ${options.seed}`);
const verdict = await runChaos({ ...options, onProgress: (progress) => say(describe(progress)) });
process.stdout.write(`${JSON.stringify(verdict, null, 2)}\n`);
say(summarize(verdict));
say(`seed ${options.seed}`);
process.exitCode = verdict.passed ? 0 : 1;

function describe({ seconds, operations, kills, wipes, backlog }: Progress): string {
  const waiting = backlog
    ? `backlog ${backlog.unpublished + backlog.unhandled}`
    : 'backlog unknown: a server is away';
  return `${seconds} s · ${operations} operations · ${kills} kills · ${wipes} wipes · ${waiting}`;
}
