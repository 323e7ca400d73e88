/** Generates the contracts of the folder given; a process of its own, so that its start counts too. */
import { generate } from '@fitsync/codegen';

const [root] = process.argv.slice(2);
if (root === undefined) throw new Error('name the folder that holds specs/');
await generate({ root });
