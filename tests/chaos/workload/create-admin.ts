import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import type { Environment } from '../cluster/environment.ts';
import { createPerson, everyonesPassword, type Person } from './people.ts';

const script = fileURLToPath(new URL('../../../services/user/src/admin.ts', import.meta.url));
const email = 'admin@chaos.example';

/** Makes the first administrator, as an operator does: past the API. */
export async function createAdmin(environment: Environment): Promise<Person> {
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', script, 'create', email],
    { env: environment.of('user'), stdio: ['pipe', 'pipe', 'inherit'] },
  );
  child.stdin.end(`${everyonesPassword}\n`);
  const [printed] = await Promise.all([text(child.stdout), once(child, 'exit')]);
  const { id } = JSON.parse(printed) as { id: string };
  return createPerson(environment.urls['gateway'] ?? '', id, email);
}
