import { fileURLToPath } from 'node:url';
import { loadSpecs } from '@fitsync/codegen';
import { afterAll, describe, expect, it } from 'vitest';
import { formatScores, type Score } from './format-scores.ts';
import { judgeEdit } from './judge-edit.ts';
import { type SpecEdit, specEdits } from './spec-edits.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const { documents: specs } = await loadSpecs(root);
const files = [...specs.keys()].filter((file) => /^specs\/(?:http|events)\//.test(file));

const scores: Score[] = [];
afterAll(() => {
  const planted = scores.reduce((sum, score) => sum + score.planted, 0);
  process.stdout.write(`\n${planted} edits of specs/, told rightly:\n${formatScores(scores)}\n`);
});

/** Makes an edit in every operation and event of a document, one at a time. */
function judgeAll(edit: SpecEdit, file: string): Score {
  const wrong: string[] = [];
  let planted = 0;
  for (const one of edit.apply(specs, file)) {
    planted += 1;
    const fault = judgeEdit(specs, edit, one);
    if (fault !== undefined) wrong.push(`${one.subject} in ${file}: ${fault}`);
  }
  const service = /([^/.]+)\.\w+\.yaml$/.exec(file)?.[1] ?? file;
  return { service, name: edit.name, planted, wrong };
}

describe.each([
  ['is told as breaking, by its name', true],
  ['is not taken for breaking', false],
] as const)('each edit of the specs %s', (_, breaking) => {
  it.each(specEdits.filter((edit) => edit.breaking === breaking))('$name', (edit) => {
    const found = files.map((file) => judgeAll(edit, file));
    scores.push(...found);
    expect(found.flatMap(({ wrong }) => wrong)).toEqual([]);
    expect(found.some(({ planted }) => planted > 0)).toBe(true);
  });
});
