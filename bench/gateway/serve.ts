/** One contestant as a process of its own: `serve.ts NAME UPSTREAM`. */
import { isContestant, startContestant } from './contestants.ts';

const [name = '', upstream = ''] = process.argv.slice(2);
if (!isContestant(name)) throw new Error(`there is no contestant ${name}`);
await startContestant(name, upstream);
