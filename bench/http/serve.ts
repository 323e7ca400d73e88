/** One contestant as a process of its own: `serve.ts NAME`. */
import { tellServer } from '../tell-parent.ts';
import { isContestant, startContestant } from './contestants.ts';

const [name = ''] = process.argv.slice(2);
if (!isContestant(name)) throw new Error(`there is no contestant ${name}`);
await tellServer(await startContestant(name));
