#!/usr/bin/env node
// The launcher of the published package: plain JavaScript for any Node, of which only a recent one gets further.
import { readFileSync } from 'node:fs';
import module from 'node:module';

const { engines } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const oldest = /[\d.]+/.exec(engines.node)[0];
const [major, minor] = process.versions.node.split('.').map(Number);
const [oldestMajor, oldestMinor] = oldest.split('.').map(Number);

if (major > oldestMajor || (major === oldestMajor && minor >= oldestMinor)) {
  module.enableCompileCache?.();
  await import(new URL('../cli/src/main.js', import.meta.url).href);
} else {
  process.stderr.write(`fitsync needs Node ${oldest} or later; this is ${process.versions.node}\n`);
  process.exitCode = 2;
}
