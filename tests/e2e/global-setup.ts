import type { TestProject } from 'vitest/node';
import { startStack, type StackLocation } from './stack.ts';

declare module 'vitest' {
  interface ProvidedContext {
    stack: StackLocation;
  }
}

/** One platform for all end-to-end tests: they drive it from outside and do not need it empty. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const stack = await startStack();
  project.provide('stack', { folder: stack.folder, env: stack.env });
  return async () => {
    await stack.stop();
  };
}
