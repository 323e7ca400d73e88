import { fileURLToPath } from 'node:url';
import { loadSpecs } from '@fitsync/codegen';
import type { Documents } from '@fitsync/codegen';
import { judgeEdit } from './judge-edit.ts';
import type { Mutation, Score } from './score.ts';
import type { SpecEdit } from './spec-edits.ts';
import { specEdits } from './spec-edits.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Edits of the real specs: `fitsync diff` has to name the breaking ones, and must not take a harmless one for breaking. */
export const specMutation: Mutation = {
  title: 'edits of specs/, judged by fitsync diff',
  run: async () => {
    const { documents } = await loadSpecs(root);
    const files = [...documents.keys()].filter((file) => /^specs\/(http|events)\//.test(file));
    const scores: Score[] = [];
    for (const edit of specEdits) {
      for (const file of files) scores.push(await scoreOf(edit, documents, file));
    }
    return scores;
  },
};

async function scoreOf(edit: SpecEdit, specs: Documents, file: string): Promise<Score> {
  const wrong: string[] = [];
  let planted = 0;
  for (const one of edit.apply(specs, file)) {
    planted += 1;
    const fault = await judgeEdit(specs, edit, one);
    if (fault !== undefined) wrong.push(`${edit.name}, ${one.subject} in ${file}: ${fault}`);
  }
  const service = /\/([^/.]+)\.[^/]*$/.exec(file)?.[1] ?? file;
  return { service, kind: edit.name, planted, right: planted - wrong.length, wrong };
}
