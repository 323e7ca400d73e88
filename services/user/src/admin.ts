import { text } from 'node:stream/consumers';
import { user } from '@fitsync/contracts/user';
import { runTask } from '@fitsync/runtime/service';
import { createAdministrator } from './admin/create-administrator.ts';
import { readTask } from './admin/read-task.ts';
import { resetPassword } from './admin/reset-password.ts';

// What administers accounts where the API cannot: `create EMAIL [--name NAME]` and `reset-password EMAIL`. The
// password comes on standard input and is made up without one; the result goes to standard output as JSON.
await runTask(
  { contract: user, migrations: new URL('../migrations/', import.meta.url) },
  async (kit) => {
    const input = process.stdin.isTTY ? '' : await text(process.stdin);
    const task = readTask(process.argv.slice(2), input);
    const result = await (task.action === 'create'
      ? createAdministrator(task, kit)
      : resetPassword(task, kit));
    const generated = task.isGenerated ? { password: task.password } : {};
    process.stdout.write(`${JSON.stringify({ ...result, ...generated })}\n`);
  },
);
