import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

const everywhere = ['LOG_LEVEL', 'REDIS_URL is missing', 'TRUSTED_KEYS_FILE names a file that'];
const withDatabase = [...everywhere, 'DATABASE_URL is missing', 'SERVICE_KEY_FILE is missing'];

it.each([
  { service: 'user', problems: [...everywhere, 'DATABASE_URL is missing', 'TOKEN_KEY_FILE is'] },
  { service: 'training', problems: withDatabase },
  { service: 'schedule', problems: withDatabase },
  { service: 'progress', problems: withDatabase },
  { service: 'notification', problems: [...withDatabase, 'MAIL_FROM is missing'] },
  { service: 'gateway', problems: everywhere },
])('$service exits with 78 and lists everything that is wrong', ({ service, problems }) => {
  const main = fileURLToPath(new URL(`../services/${service}/src/main.ts`, import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [main], {
    encoding: 'utf8',
    env: {
      LOG_LEVEL: 'loud',
      TRUSTED_KEYS_FILE: '/nowhere/trusted.json',
      SMTP_URL: 'smtp://localhost',
    },
  });
  expect(stderr).toContain(`${service}: The configuration is not usable:`);
  for (const problem of problems) expect(stderr).toContain(problem);
  expect(status).toBe(78);
});
