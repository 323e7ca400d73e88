import { spawnSync } from 'node:child_process';
import {
  filesOnPath,
  findDebianProgram,
  libraryEnvironment,
  type Program,
} from '@fitsync/embedded';
import type { Browser } from 'playwright-core';

export type { Browser, Page } from 'playwright-core';

const installed = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const appOfMacOs = '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome';

/**
 * Finds a Chromium or Chrome: an installed one, else that of the packages of Debian, which is fetched the first time
 * (about 90 MB). Throws where there is none.
 */
export async function findChromium(): Promise<Program> {
  const file = [...filesOnPath(installed), appOfMacOs].find((one) =>
    isUsable({ file: one, libraries: [] }),
  );
  if (file !== undefined) return { file, libraries: [] };
  return findDebianProgram({
    packages: ['chromium-headless-shell'],
    path: 'usr/lib/chromium/chromium-headless-shell',
    inPlace: true,
    isUsable,
  });
}

/** Starts it without a window. */
export async function startChromium(program: Program): Promise<Browser> {
  // Only tests with a browser pay for loading what drives it.
  const { chromium } = await import('playwright-core');
  const env = { ...process.env, ...libraryEnvironment(program) } as Record<string, string>;
  return chromium.launch({ executablePath: program.file, env });
}

function isUsable(program: Program): boolean {
  const env = { ...process.env, ...libraryEnvironment(program) };
  return spawnSync(program.file, ['--version'], { env }).status === 0;
}
