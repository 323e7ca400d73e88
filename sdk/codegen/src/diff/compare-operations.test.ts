import { describe, expect, test } from 'vitest';

import { files } from '../../test/library.ts';
import type { ToldEdit } from '../../test/told-changes.ts';
import { told } from '../../test/told-changes.ts';

const operationEdits: readonly ToldEdit[] = [
  [
    'is planned',
    [
      files.loans,
      'summary: Takes a book back',
      'summary: Takes a book back\n      x-planned: true',
    ],
    ['breaking operation-removed closeLoan: is gone'],
    ['harmless operation-added closeLoan: is new'],
  ],
  [
    'has another name',
    [files.loans, 'operationId: openLoan', 'operationId: lendBook'],
    ['breaking operation-renamed lendBook: is its name now, was openLoan'],
    ['breaking operation-renamed openLoan: is its name now, was lendBook'],
  ],
  [
    'has another path',
    [files.members, '/api/members/{id}:', '/api/people/{id}:'],
    ['breaking operation-moved getMember: is GET /api/people/{id} now, was GET /api/members/{id}'],
    ['breaking operation-moved getMember: is GET /api/members/{id} now, was GET /api/people/{id}'],
  ],
  [
    'is deprecated',
    [files.loans, 'summary: Lends a book', 'summary: Lends a book\n      deprecated: true'],
    ['harmless operation-deprecated openLoan: is deprecated now'],
    [],
  ],
  [
    'is open to fewer roles',
    [files.loans, '[{ user: [reader] }, { user: [librarian] }]', '[{ user: [librarian] }]'],
    ['breaking role-removed openLoan: is no longer open to the role reader'],
    ['harmless role-added openLoan: is open to the role reader now'],
  ],
  [
    'is open to fewer services',
    [files.loans, '[{ user: [librarian] }, { service: [members] }]', '[{ user: [librarian] }]'],
    ['breaking service-removed listLoans: is no longer open to the service members'],
    [
      'harmless service-added listLoans: is open to the service members now: members → loans needs a pact',
    ],
  ],
  [
    'is open to everyone',
    [files.members, 'security: [{ service: [loans] }]', 'security: []'],
    ['harmless sign-in-dropped getMember: is open to everyone now'],
    ['breaking sign-in-required getMember: asks callers to be signed in now'],
  ],
  [
    'causes no event',
    [files.loans, 'x-emits: [loan.opened]', 'x-emits: []'],
    ['breaking emits-removed openLoan: no longer causes loan.opened'],
    ['harmless emits-added openLoan: may cause loan.opened now'],
  ],
  [
    'may be kept for longer',
    [files.members, 'x-cache: 900', 'x-cache: 1000'],
    ['harmless cache-changed getMember: may be kept 1000 s now, was 900 s'],
    ['harmless cache-changed getMember: may be kept 900 s now, was 1000 s'],
  ],
  [
    'asks others for its users',
    [files.loans, 'summary: Lends a book', 'summary: Lends a book\n      x-calls: [getMember]'],
    ['harmless calls-changed openLoan: asks getMember on behalf of its users now, was nothing'],
    ['harmless calls-changed openLoan: asks nothing on behalf of its users now, was getMember'],
  ],
  [
    'may be repeated',
    [files.loans, 'summary: Lends a book', 'summary: Lends a book\n      x-safe: true'],
    ['harmless repetition-allowed openLoan: may be repeated now'],
    ['breaking repetition-refused openLoan: must not be repeated any more'],
  ],
];

describe('an operation that', () => {
  test.each(operationEdits)('%s', async (_, edit, there, back) => {
    expect(await told(...edit)).toEqual({ there, back });
  });
});

const parameterEdits: readonly ToldEdit[] = [
  [
    'is new',
    [
      files.loans,
      '        - name: overdue\n',
      '        - { name: shelf, in: query, schema: { type: string } }\n        - name: overdue\n',
    ],
    ['harmless parameter-added listLoans: query.shelf is new'],
    ['breaking parameter-removed listLoans: query.shelf is gone'],
  ],
  [
    'is required',
    [files.loans, '- name: overdue\n', '- name: overdue\n          required: true\n'],
    ['breaking parameter-required listLoans: query.overdue is required now'],
    ['harmless parameter-optional listLoans: query.overdue may be left out now'],
  ],
  [
    'stands in a shared file',
    [files.common, 'minimum: 1, maximum: 100', 'minimum: 1, maximum: 50'],
    ['breaking request-limit-narrowed listLoans: query.limit has maximum 50 now, was 100'],
    ['harmless request-limit-widened listLoans: query.limit has maximum 100 now, was 50'],
  ],
  [
    'has another default',
    [files.common, 'default: 20', 'default: 10'],
    ['breaking request-default-changed listLoans: query.limit is 10 when left out, was 20'],
    ['breaking request-default-changed listLoans: query.limit is 20 when left out, was 10'],
  ],
  [
    'is a header',
    [files.common, 'name: Idempotency-Key', 'name: Repetition-Key'],
    [
      'breaking parameter-removed openLoan: header.idempotency-key is gone',
      'harmless parameter-added openLoan: header.repetition-key is new',
    ],
    [
      'breaking parameter-removed openLoan: header.repetition-key is gone',
      'harmless parameter-added openLoan: header.idempotency-key is new',
    ],
  ],
];

describe('a parameter that', () => {
  test.each(parameterEdits)('%s', async (_, edit, there, back) => {
    expect(await told(...edit)).toEqual({ there, back });
  });
});

const bodyEdits: readonly ToldEdit[] = [
  [
    'may be left out',
    [files.loans, 'requestBody:\n        required: true', 'requestBody:\n        required: false'],
    ['harmless request-body-optional openLoan: asks for no body any more'],
    ['breaking request-body-required openLoan: asks for a body now'],
  ],
  [
    'is of another media type',
    [
      files.loans,
      'application/json:\n            schema: { $ref: "#/components/schemas/LoanRequest" }',
      'application/cbor:\n            schema: { $ref: "#/components/schemas/LoanRequest" }',
    ],
    [
      'breaking request-media-type-removed openLoan: takes no application/json any more',
      'harmless request-media-type-added openLoan: takes application/cbor now',
    ],
    [
      'breaking request-media-type-removed openLoan: takes no application/cbor any more',
      'harmless request-media-type-added openLoan: takes application/json now',
    ],
  ],
  [
    'has a field less',
    [
      files.loans,
      '        contact: { $ref: "#/components/schemas/Contact", description: How to remind. }\n',
      '',
    ],
    ['breaking request-field-removed openLoan: body.contact is gone'],
    ['harmless request-field-added openLoan: body.contact is new'],
  ],
  [
    'has a required field less',
    [
      files.loans,
      'required: [book_id, due]\n      additionalProperties: false\n      properties:\n        book_id: { $ref: "../shared/common.yaml#/schemas/Uuid", description: The book. }',
      'required: [due]\n      additionalProperties: false\n      properties:',
    ],
    ['breaking request-field-removed openLoan: body.book_id is gone'],
    ['breaking request-field-required openLoan: body.book_id is new and required'],
  ],
  [
    'has to have a field',
    [files.loans, 'required: [book_id, due]', 'required: [book_id, due, contact]'],
    ['breaking request-field-required openLoan: body.contact is required now'],
    ['harmless request-field-optional openLoan: body.contact may be missing now'],
  ],
  [
    'offers a choice less',
    [files.loans, '        - $ref: "#/components/schemas/PhoneContact"\n', ''],
    ['breaking request-alternative-removed openLoan: body.contact can no longer be PhoneContact'],
    ['harmless request-alternative-added openLoan: body.contact can be PhoneContact now'],
  ],
  [
    'has a limit beside a choice',
    [files.loans, 'description: How to reach somebody.', 'minProperties: 2'],
    ['breaking request-limit-narrowed openLoan: body.contact has minProperties 2 now'],
    ['harmless request-limit-widened openLoan: body.contact has no minProperties any more, was 2'],
  ],
  [
    'has something else in one alternative',
    [files.loans, 'maxLength: 254', 'maxLength: 100'],
    ['breaking request-limit-narrowed openLoan: body.contact.email has maxLength 100 now, was 254'],
    ['harmless request-limit-widened openLoan: body.contact.email has maxLength 254 now, was 100'],
  ],
  [
    'is open',
    [
      files.loans,
      'required: [book_id, due]\n      additionalProperties: false',
      'required: [book_id, due]\n      additionalProperties: true',
    ],
    ['harmless request-object-opened openLoan: body may have unknown fields now'],
    ['breaking request-object-closed openLoan: body may no longer have unknown fields'],
  ],
  [
    'takes another type',
    [files.loans, 'copies: { type: integer,', 'copies: { type: number,'],
    ['harmless request-type-widened openLoan: body.copies is number now, was integer'],
    ['breaking request-type-narrowed openLoan: body.copies is integer now, was number'],
  ],
  [
    'has a keyword that nobody here knows',
    [files.loans, 'copies: { type: integer,', 'copies: { type: integer, multipleOf: 2,'],
    ['breaking request-schema-changed openLoan: body.copies has another multipleOf'],
    ['breaking request-schema-changed openLoan: body.copies has another multipleOf'],
  ],
];

describe('a request body that', () => {
  test.each(bodyEdits)('%s', async (_, edit, there, back) => {
    expect(await told(...edit)).toEqual({ there, back });
  });
});
