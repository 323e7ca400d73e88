// For Node, Deno and Bun.
import { smoke } from './smoke.js';

console.log(JSON.stringify(await smoke(JSON.parse(process.argv[2]))));
