import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { createCliUser } from './fixtures/run-cli.ts';

const user = createCliUser();
afterAll(() => user.remove());

describe('fitsync up', () => {
  it('lists every setting that is wrong, once, before it starts anything', async () => {
    const env = {
      REDIS_URL: 'foo',
      LOG_LEVEL: 'loud',
      SCHEDULE_SERVICE_URL: 'http://localhost:99999',
      GATEWAY_URL: 'nothing',
      MAILBOX_SMTP_PORT: 'x',
    };
    const problems = [
      'REDIS_URL must be a URL, redis://host:port, or a comma list for a cluster',
      'LOG_LEVEL must be trace, debug, info, warn, error, fatal or silent',
      'SCHEDULE_SERVICE_URL must be a URL, http://host:port',
      'GATEWAY_URL must be a URL, http://host:port',
      'MAILBOX_SMTP_PORT must be a port from 0 to 65535',
    ];
    const { code, stderr } = await user.run(['up', '--json'], { env });
    expect(code).toBe(2);
    const told: { readonly problems: readonly string[] } = JSON.parse(stderr);
    expect(told.problems.toSorted()).toEqual(problems.toSorted());
    expect(existsSync(join(user.home, '.fitsync'))).toBe(false);
  });
});
