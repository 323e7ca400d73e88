import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { serviceNames, urlVariable } from '../src/stack/service-names.ts';
import { type FakeGateway, startFakeGateway } from './fixtures/fake-gateway.ts';
import { createCliUser } from './fixtures/run-cli.ts';

// Where nobody can listen.
const nowhere = 'http://127.0.0.1:1';
const user = createCliUser();
let services: FakeGateway;

beforeAll(async () => {
  services = await startFakeGateway();
});
beforeEach(() => services.answer(() => ({ status: 200, body: {} })));
afterAll(() => {
  services.stop();
  user.remove();
});

/** The environment of somebody whose services are all at one address. */
function allAt(url: string): Record<string, string> {
  const urls = serviceNames.map((name) => [urlVariable(name), url] as const);
  return { ...Object.fromEntries(urls), REDIS_URL: 'redis://127.0.0.1:1' };
}

describe('fitsync status where no stack was started', () => {
  it('shows what is at the usual addresses, whoever started it', async () => {
    const env = { ...allAt(services.url), SCHEDULE_SERVICE_URL: nowhere };
    const { code, stdout } = await user.run(['status', '--json'], { env });
    expect(JSON.parse(stdout)).toEqual({
      gateway_url: services.url,
      parts: [
        ...serviceNames.map((name) =>
          name === 'schedule'
            ? { name, url: nowhere, ready: false, state: 'not running', reason: 'ECONNREFUSED' }
            : { name, url: services.url, ready: true, state: 'ready', figures: { per_second: 0 } },
        ),
        {
          name: 'redis',
          url: 'redis://127.0.0.1:1',
          ready: false,
          state: 'not running',
          reason: '127.0.0.1:1 refuses the connection',
        },
      ],
      pairs: [],
    });
    expect(code).toBe(1);
  });

  it('looks at the database, too, if it is told where that is', async () => {
    const env = {
      ...allAt(services.url),
      DATABASE_URL: 'postgres://u:secret@127.0.0.1:1/postgres',
    };
    const { stdout, stderr } = await user.run(['status'], { env });
    expect(stdout).toMatch(/^postgres .*not running: 127\.0\.0\.1:1 refuses the connection/m);
    expect(stdout).not.toContain('secret');
    expect(stderr).toBe(`none of these was started from ${user.home}\n`);
  });

  it.each(['GATEWAY_URL', 'SCHEDULE_SERVICE_URL'])('names %s when it is no URL', async (name) => {
    for (const url of ['nothing', 'http://localhost:99999']) {
      const env = { ...allAt(services.url), [name]: url };
      const { code, stderr } = await user.run(['status'], { env });
      expect({ code, stderr }).toEqual({
        code: 2,
        stderr: `error: ${name} must be a URL, http://host:port\n`,
      });
    }
  });

  it('says that nothing runs when no service answers', async () => {
    const { code, stdout, stderr } = await user.run(['status'], { env: allAt(nowhere) });
    expect({ code, stdout }).toEqual({ code: 5, stdout: '' });
    expect(stderr).toContain(`nothing runs in ${user.home}, and nothing answers at ${nowhere}`);
    expect(stderr).toContain('fitsync up starts it');
  });
});
