import { expect, test } from 'vitest';

import { files } from '../../test/library.ts';
import type { Edit } from '../../test/told-changes.ts';
import { told } from '../../test/told-changes.ts';

test.each<Edit>([
  [files.loans, 'description: Where it stands.', 'description: Its state.'],
  [files.loans, 'required: [id, book_id,', 'required: [book_id, id,'],
  [files.loans, 'note: { type: [string, "null"]', 'note: { type: ["null", string]'],
  [
    files.loans,
    'note: { type: [string, "null"], description: What the desk noted., maxLength: 200 }',
    'note: { description: A note., anyOf: [{ type: "null" }, { type: string, maxLength: 200 }] }',
  ],
  [
    files.loans,
    'due: { $ref: "../shared/common.yaml#/schemas/Day", description: When it has to be back. }\n        state',
    'due: { type: string, format: date, maxLength: 10 }\n        state',
  ],
  [files.loans, 'description: Not built yet.', 'description: Not yet.\n      deprecated: true'],
])('%s: %j written as %j says the same', async (...edit) => {
  expect(await told(...edit)).toEqual({ there: [], back: [] });
});

test('what concerns a whole document is told once', async () => {
  expect(await told(files.loans, 'localhost:4101', 'localhost:4109')).toEqual({
    there: [
      'breaking server-changed listens at http://localhost:4109 by default now, was http://localhost:4101',
    ],
    back: [
      'breaking server-changed listens at http://localhost:4101 by default now, was http://localhost:4109',
    ],
  });
  const { there } = await told(files.common, 'name: X-Service-Authorization', 'name: X-Service');
  expect(there).toEqual(
    Array(2).fill('breaking sign-in-changed lets a service show in another way who is calling'),
  );
  expect(await told('specs/shared/problems.yaml', 'not_found:', 'absent:')).toMatchObject({
    there: [
      'breaking problem-removed not_found is no longer a problem',
      'harmless problem-added absent is a new problem',
    ],
  });
  expect(await told('specs/shared/problems.yaml', 'status: 404', 'status: 410')).toMatchObject({
    there: ['breaking problem-changed not_found has status 410 now, was 404'],
  });
});
