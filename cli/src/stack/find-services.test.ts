import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findServices, selectServices } from './find-services.ts';
import { locateStack } from './paths.ts';

let root: string;

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'fitsync-services-'));
  for (const file of ['gateway/src/main.ts', 'user/src/main.ts', 'user/src/demo.ts', 'empty/x']) {
    mkdirSync(join(root, 'services', file, '..'), { recursive: true });
    writeFileSync(join(root, 'services', file), '');
  }
});
afterEach(() => rmSync(root, { recursive: true }));

describe('findServices', () => {
  it('finds those that exist, from any folder of the project, in the order of dependencies', () => {
    const paths = locateStack(join(root, 'services', 'user'));
    expect(paths.directory).toBe(join(root, '.fitsync'));
    expect(findServices(paths, { GATEWAY_URL: 'http://localhost:1' })).toEqual([
      {
        name: 'user',
        url: 'http://localhost:3001',
        main: join(root, 'services/user/src/main.ts'),
        demo: join(root, 'services/user/src/demo.ts'),
      },
      {
        name: 'gateway',
        url: 'http://localhost:1',
        main: join(root, 'services/gateway/src/main.ts'),
      },
    ]);
  });
});

describe('selectServices', () => {
  it('takes those that were asked for', () => {
    const found = findServices(locateStack(root), {});
    expect(selectServices(found, undefined)).toEqual(found);
    expect(selectServices(found, ' gateway').map(({ name }) => name)).toEqual(['gateway']);
  });

  it('says which there are when it does not know one', () => {
    const found = findServices(locateStack(root), {});
    expect(() => selectServices(found, 'gatway')).toThrow('there is no service "gatway"');
    expect(() => selectServices(found, 'gatway')).toThrow(
      expect.objectContaining({ hints: ['did you mean: gateway?', 'there are: user, gateway'] }),
    );
    expect(() => selectServices(found, 'banana')).toThrow(
      expect.objectContaining({ exitCode: 4, hints: ['there are: user, gateway'] }),
    );
  });

  it.each([',', '', ' , '])('takes %j for a mistake', (only) => {
    const found = findServices(locateStack(root), {});
    expect(() => selectServices(found, only)).toThrow(expect.objectContaining({ exitCode: 2 }));
  });
});
