import { fileURLToPath } from 'node:url';
import { loadSpecs } from '@fitsync/codegen';
import { describe, expect, it } from 'vitest';
import { judgeEdit } from './judge-edit.ts';
import { specEdits } from './spec-edits.ts';

const { documents: specs } = await loadSpecs(fileURLToPath(new URL('../../..', import.meta.url)));
const files = [...specs.keys()].filter((file) => /^specs\/(?:http|events)\//.test(file));

it('there are seventeen kinds of breaking edits and nine of harmless ones', () => {
  const breaking = specEdits.filter((edit) => edit.breaking);
  expect([breaking.length, specEdits.length - breaking.length]).toEqual([17, 9]);
  expect(new Set(specEdits.map(({ name }) => name)).size).toBe(26);
});

// `npm run test:mutation` makes each edit in every operation and event.
describe('fitsync diff judges rightly, in each document, that', () => {
  it.each(specEdits.map((edit) => [edit.name, edit] as const))('%s', (_, edit) => {
    const faults: string[] = [];
    let planted = 0;
    for (const file of files) {
      const [first] = edit.apply(specs, file);
      if (!first) continue;
      planted += 1;
      const fault = judgeEdit(specs, edit, first);
      if (fault !== undefined) faults.push(`${file}: ${fault}`);
    }
    expect(faults).toEqual([]);
    expect(planted).toBeGreaterThan(3);
  });
});

describe('what is judged', () => {
  const untouched = { documents: specs, subject: 'getBooking' };
  const [removal] = specEdits;

  it('is wrong when a breaking edit is not told', () => {
    const planted = { ...untouched, kind: 'operation-removed' };
    expect(judgeEdit(specs, { breaking: true }, planted)).toBe(
      'expected operation-removed, was told nothing',
    );
  });

  it('is wrong when an edit is told elsewhere, or taken for another', () => {
    const [planted] = removal!.apply(specs, 'specs/http/schedule.openapi.yaml');
    for (const other of [{ subject: 'getBooking' }, { kind: 'operation-moved' }]) {
      expect(judgeEdit(specs, { breaking: true }, { ...planted!, ...other })).toBeDefined();
    }
  });

  it('is wrong when a harmless edit is taken for a breaking one', () => {
    const [planted] = removal!.apply(specs, 'specs/http/schedule.openapi.yaml');
    expect(judgeEdit(specs, { breaking: false }, planted!)).toBeDefined();
  });
});
