import { describe, expect, test } from 'vitest';

import { files } from '../../test/library.ts';
import type { ToldEdit } from '../../test/told-changes.ts';
import { told } from '../../test/told-changes.ts';

/** The loan is in two responses. */
function inBoth(verdict: string, what: string): string[] {
  return [
    `${verdict} listLoans: response 200 data[]${what}`,
    `${verdict} openLoan: response 201 data${what}`,
  ];
}

const responseEdits: readonly ToldEdit[] = [
  [
    'is not answered',
    [files.loans, '        "404": { $ref: "../shared/common.yaml#/responses/NotFound" }\n', ''],
    ['breaking response-removed closeLoan: answers no 404 any more'],
    ['harmless response-added closeLoan: may answer 404 now'],
  ],
  [
    'is of another media type',
    [
      files.members,
      'application/json:\n              schema: { $ref: "#/components/schemas/Member" }',
      'application/cbor:\n              schema: { $ref: "#/components/schemas/Member" }',
    ],
    [
      'breaking response-media-type-removed getMember: response 200 is no application/json any more',
      'harmless response-media-type-added getMember: response 200 may be application/cbor now',
    ],
    [
      'breaking response-media-type-removed getMember: response 200 is no application/cbor any more',
      'harmless response-media-type-added getMember: response 200 may be application/json now',
    ],
  ],
  [
    'has a header',
    [
      files.members,
      'description: The member.\n          content',
      'description: The member.\n          headers: { ETag: { required: true, schema: { type: string } } }\n          content',
    ],
    ['harmless response-header-added getMember: response 200 header.etag is new'],
    ['breaking response-header-removed getMember: response 200 header.etag is gone'],
  ],
  [
    'has a field less',
    [
      files.loans,
      '        renewals: { type: integer, minimum: 0, description: How often it was renewed. }\n',
      '',
    ],
    inBoth('breaking response-field-removed', '.renewals is gone'),
    inBoth('harmless response-field-added', '.renewals is new'),
  ],
  [
    'need not have a field',
    [
      files.loans,
      'required: [id, book_id, due, state, note]',
      'required: [id, book_id, due, state]',
    ],
    inBoth('breaking response-field-optional', '.note may be missing now'),
    inBoth('harmless response-field-required', '.note is required now'),
  ],
  [
    'may have null',
    [files.loans, 'renewals: { type: integer', 'renewals: { type: [integer, "null"]'],
    inBoth('breaking response-null-added', '.renewals may be null now'),
    inBoth('harmless response-null-removed', '.renewals may no longer be null'),
  ],
  [
    'has another type',
    [files.loans, 'renewals: { type: integer, minimum: 0', 'renewals: { type: string'],
    inBoth('breaking response-type-changed', '.renewals is string now, was integer'),
    inBoth('breaking response-type-changed', '.renewals is integer now, was string'),
  ],
  [
    'has more values',
    [
      files.loans,
      'state: { type: string, enum: [open, returned]',
      'state: { type: string, enum: [open, returned, lost]',
    ],
    inBoth('harmless response-values-added', '.state may be lost now'),
    inBoth('harmless response-values-removed', '.state is never lost any more'),
  ],
  [
    'has any value',
    [files.loans, 'state: { type: string, enum: [open, returned]', 'state: { type: string'],
    inBoth('harmless response-values-added', '.state is any value now, was open, returned'),
    inBoth('harmless response-limit-narrowed', '.state is one of open, returned now'),
  ],
  [
    'is not bounded',
    [files.loans, 'renewals: { type: integer, minimum: 0', 'renewals: { type: integer'],
    inBoth('breaking response-limit-widened', '.renewals has no minimum any more, was 0'),
    inBoth('harmless response-limit-narrowed', '.renewals has minimum 0 now'),
  ],
  [
    'has a constant no longer',
    [
      files.loans,
      'success: { type: boolean, const: true, description: Always true. }\n        data: { $ref',
      'success: { type: boolean, description: Always true. }\n        data: { $ref',
    ],
    ['breaking response-limit-widened openLoan: response 201 success is any value now, was true'],
    ['harmless response-limit-narrowed openLoan: response 201 success is one of true now'],
  ],
  [
    'is a schema of a shared file',
    [files.common, 'required: [code, detail]', 'required: [code]'],
    [
      'breaking response-field-optional listLoans: response 400 detail may be missing now',
      'breaking response-field-optional openLoan: response 400 detail may be missing now',
      'breaking response-field-optional closeLoan: response 404 detail may be missing now',
      'breaking response-field-optional getMember: response 404 detail may be missing now',
    ],
    [
      'harmless response-field-required listLoans: response 400 detail is required now',
      'harmless response-field-required openLoan: response 400 detail is required now',
      'harmless response-field-required closeLoan: response 404 detail is required now',
      'harmless response-field-required getMember: response 404 detail is required now',
    ],
  ],
  [
    'contains itself',
    [files.members, 'maxLength: 100', 'maxLength: 80'],
    ['harmless response-limit-narrowed getMember: response 200 name has maxLength 80 now, was 100'],
    ['breaking response-limit-widened getMember: response 200 name has maxLength 100 now, was 80'],
  ],
];

describe('a response that', () => {
  test.each(responseEdits)('%s', async (_, edit, there, back) => {
    expect(await told(...edit)).toEqual({ there, back });
  });
});
