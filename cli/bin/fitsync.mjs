#!/usr/bin/env node
// Plain JavaScript for any Node since 20: it hands over to one that runs TypeScript.
import module from 'node:module';

if (process.features.typescript) {
  module.enableCompileCache?.();
  await import('../src/main.ts');
} else {
  const { respawn } = await import('./respawn.mjs');
  respawn(process.argv[1]);
}
