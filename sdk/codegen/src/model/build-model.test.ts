import { expect, test } from 'vitest';

import { files, librarySpecs } from '../../test/library.ts';
import { buildModel } from './build-model.ts';

test('the model joins operations, callers and events', async () => {
  const { model, diagnostics } = buildModel(await librarySpecs());
  expect(diagnostics).toEqual([]);
  const [loans, members] = model.services;
  expect(loans?.operations.map(({ descriptor }) => descriptor.operationId)).toEqual([
    'listLoans',
    'openLoan',
    'closeLoan',
  ]);
  expect(loans?.operations[1]?.descriptor).toMatchObject({
    access: { anonymous: false, users: ['reader', 'librarian'], services: [] },
    body: 'required',
    emits: ['loan.opened'],
    repeatable: false,
    idempotencyKey: true,
  });
  expect([...(loans?.calls ?? [])]).toEqual([['members', ['getMember']]]);
  expect([...(members?.calls ?? [])]).toEqual([['loans', ['listLoans']]]);
  expect(members?.operations[0]?.descriptor).toMatchObject({ repeatable: true, cacheSeconds: 900 });
  expect(model.events.map(({ descriptor }) => descriptor)).toEqual([
    {
      type: 'loan.opened',
      summary: 'A book went out',
      sender: 'loans',
      receivers: ['members'],
      key: 'member_id',
      causes: ['openLoan'],
    },
    {
      type: 'member.praised',
      summary: 'A member has read a lot',
      sender: 'members',
      receivers: [],
      key: 'member_id',
      causes: ['event:loan.opened'],
    },
  ]);
  expect(loans?.receives).toEqual([]);
  expect(members?.receives).toMatchObject([
    {
      type: 'loan.opened',
      summary: 'Counts the loans of the member',
      description: 'Praises the member for each hundredth loan.',
      emits: ['member.praised'],
    },
  ]);
});

test('a service may call what its operations ask on behalf of their users', async () => {
  const { model } = buildModel(
    await librarySpecs(files.members, 'x-cache: 900', 'x-calls: [openLoan]'),
  );
  const members = model.services.find(({ name }) => name === 'members');
  expect(members?.operations[0]?.descriptor.calls).toEqual(['openLoan']);
  expect([...(members?.calls ?? [])]).toEqual([['loans', ['listLoans', 'openLoan']]]);
});

test('an operation that is only planned is left out', async () => {
  const { model } = buildModel(
    await librarySpecs(files.loans, 'x-planned: true', 'x-planned: false'),
  );
  const ids = model.services[0]?.operations.map(({ descriptor }) => descriptor.operationId);
  expect(ids).toContain('renewLoan');
});

test.each([
  ['sends', files.loans, files.loanEvents, '/operations/sendLoanOpened'],
  ['receives', files.members, files.memberEvents, '/operations/receiveLoanOpened'],
])(
  'a service that %s events but has no HTTP interface has to say so',
  async (_, path, file, pointer) => {
    const { documents } = await librarySpecs();
    const without = new Map([...documents].filter(([one]) => one !== path));
    expect(buildModel({ documents: without }).diagnostics).toContainEqual(
      expect.objectContaining({ code: 'unknown-service', file, pointer }),
    );
  },
);

test.each([
  [
    'operation-id',
    files.loans,
    '      operationId: listLoans\n',
    '',
    'get:\n      tags: [loans]',
    'Name it by a verb',
  ],
  [
    'operation-id',
    files.loans,
    'operationId: listLoans',
    'operationId: List',
    'operationId: List',
    'camelCase',
  ],
  [
    'duplicate-operation',
    files.members,
    'getMember',
    'openLoan',
    'operationId: openLoan',
    'rename one of the two',
  ],
  [
    'unknown-ref',
    files.loans,
    '"#/components/schemas/Contact"',
    '"#/components/schemas/Contract"',
    '$ref: "#/components/schemas/Contract"',
    'Did you mean `Contact`?',
  ],
  [
    'unknown-ref',
    files.loans,
    '../shared/common.yaml#/parameters/Limit',
    '../shared/comon.yaml#/parameters/Limit',
    '$ref: "../shared/comon',
    'Did you mean specs/shared/common.yaml?',
  ],
  [
    'unknown-channel',
    files.loans,
    'x-emits: [loan.opened]',
    'x-emits: [loan.opend]',
    'loan.opend]',
    'Did you mean `loan.opened`?',
  ],
  [
    'unknown-channel',
    files.members,
    'x-cache: 900',
    'x-emits: [loan.opened]',
    'loan.opened]',
    'specs/events/members.asyncapi.yaml',
  ],
  [
    'unknown-channel',
    files.memberEvents,
    'loan.opened" }',
    'loan.closed" }',
    'receiveLoanOpened',
    '',
  ],
  [
    'unknown-role',
    files.loans,
    '{ user: [reader] }',
    '{ user: [raeder] }',
    'raeder',
    'Did you mean `reader`?',
  ],
  [
    'unknown-service',
    files.members,
    'service: [loans]',
    'service: [loan]',
    'loan] }',
    'Did you mean `loans`?',
  ],
  [
    'unknown-scheme',
    files.members,
    'service: [loans]',
    'machine: [loans]',
    '{ machine',
    'Use `user` or `service`',
  ],
  [
    'security-alternative',
    files.members,
    'service: [loans]',
    'service: [loans, members]',
    '{ service: [loans, members]',
    'one alternative each',
  ],
  [
    'no-security',
    files.members,
    '      security: [{ service: [loans] }]\n',
    '',
    'get:',
    'security: []',
  ],
  [
    'anonymous-schema',
    files.loans,
    'schema: { $ref: "#/components/schemas/LoanRequest" }',
    'schema: { type: object }',
    'schema: { type: object }',
    'components.schemas',
  ],
  [
    'anonymous-schema',
    files.loans,
    '$ref: "#/components/schemas/Contact",',
    'type: object, properties: { a: { type: string } },',
    'contact:',
    'components.schemas',
  ],
  [
    'duplicate-schema',
    files.members,
    '    Member:\n',
    '    Problem: { type: string }\n    Member:\n',
    'Problem: {',
    'Refer to the other',
  ],
  [
    'schema-name',
    files.members,
    '    Member:\n',
    '    person: { type: string }\n    Member:\n',
    'person:',
    'PascalCase',
  ],
  [
    'name-taken',
    files.loans,
    '    Contact:\n',
    '    OpenLoan: { type: string }\n    Contact:\n',
    'operationId: openLoan',
    'Rename the schema',
  ],
  [
    'name-taken',
    files.loans,
    '    Contact:\n',
    '    LOAN: { type: string }\n    Contact:\n',
    'Loan:',
    'another name',
  ],
  [
    'name-taken',
    files.loans,
    'operationId: closeLoan',
    'operationId: openLOAN',
    'operationId: openLOAN',
    'another name',
  ],
  [
    'unnamed-ref',
    files.members,
    '"#/components/schemas/Member"',
    '"#/components/schemas/Member/properties/id"',
    '$ref: "#/components/schemas/Member/properties',
    'an entry of components.schemas',
  ],
  [
    'no-server',
    files.members,
    'servers:\n  - url: http://localhost:4102\n',
    '',
    'openapi:',
    'servers',
  ],
  [
    'path-parameter',
    files.members,
    '/api/members/{id}',
    '/api/members/{member_id}',
    'get:',
    'name the same things',
  ],
  ['parameter-location', files.members, 'in: path', 'in: cookie', 'name: id', 'Idempotency-Key'],
  ['response-status', files.members, '"200":', 'default:', 'default:', 'by number'],
  [
    'channel-address',
    files.loanEvents,
    'address: loan.opened',
    'address: loan-opened',
    'address: loan-opened',
    'address: loan.opened',
  ],
  [
    'name-taken',
    files.memberEvents,
    '    MemberPraisedData:\n',
    '    MembersReceived: { type: string }\n    MemberPraisedData:\n',
    'MembersReceived:',
    'another name',
  ],
  ['no-event-key', files.loanEvents, '    x-key: member_id\n', '', 'loan.opened:', 'x-key'],
  [
    'anonymous-schema',
    files.loanEvents,
    '{ $ref: "#/components/schemas/LoanOpenedData", description: The loan. }',
    '{ type: object }',
    'data: { type: object }',
    'components.schemas',
  ],
])('%s in %s', async (code, file, from, to, at, help) => {
  const specs = await librarySpecs(file, from, to);
  const found = buildModel(specs).diagnostics.find((diagnostic) => diagnostic.code === code);
  expect(found).toMatchObject({ severity: 'error', file, help: expect.stringContaining(help) });
  const { line = 0, column = 0 } = found ?? {};
  const lines = specs.documents.get(file)?.text.split('\n') ?? [];
  const rest = lines.slice(line - 1).join('\n');
  expect(rest.slice(column - 1, column - 1 + at.length)).toBe(at);
});
