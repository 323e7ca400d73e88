import { describe, expect, test } from 'vitest';

import { files } from '../../test/library.ts';
import type { ToldEdit } from '../../test/told-changes.ts';
import { told } from '../../test/told-changes.ts';

const eventEdits: readonly ToldEdit[] = [
  [
    'is not sent',
    [
      files.loanEvents,
      '  sendLoanOpened:\n    action: send\n    channel: { $ref: "#/channels/loan.opened" }\n',
      '',
    ],
    ['breaking event-removed loan.opened: is no longer sent'],
    ['harmless event-added loan.opened: is sent now'],
  ],
  [
    'is not received',
    [
      files.memberEvents,
      '    action: receive\n    summary: Counts the loans of the member\n    description: Praises the member for each hundredth loan.\n    x-emits: [member.praised]\n',
      '    action: none\n',
    ],
    ['harmless receiver-removed loan.opened: is no longer received by members'],
    ['harmless receiver-added loan.opened: is received by members now: the pair needs a pact'],
  ],
  [
    'has another address',
    [files.loanEvents, 'address: loan.opened', 'address: loans.opened'],
    ['breaking event-moved loan.opened: is sent to loans.opened now, was loan.opened'],
    ['breaking event-moved loan.opened: is sent to loan.opened now, was loans.opened'],
  ],
  [
    'is kept in order by another field',
    [files.loanEvents, 'x-key: member_id', 'x-key: loan_id'],
    ['breaking event-key-changed loan.opened: is kept in order by loan_id now, was member_id'],
    ['breaking event-key-changed loan.opened: is kept in order by member_id now, was loan_id'],
  ],
  [
    'is seen by others',
    [
      files.loanEvents,
      'x-key: member_id',
      'x-key: member_id\n    x-visible-to: { member: member_id }',
    ],
    [
      'harmless event-visibility-changed loan.opened: is visible to administrators, the member in member_id now, was to administrators',
    ],
    [
      'harmless event-visibility-changed loan.opened: is visible to administrators now, was to administrators, the member in member_id',
    ],
  ],
  [
    'is of another media type',
    [
      files.loanEvents,
      'name: LoanOpened',
      'name: LoanOpened\n        contentType: application/cbor',
    ],
    [
      'breaking event-media-type-changed loan.opened: is application/cbor now, was application/json',
    ],
    [
      'breaking event-media-type-changed loan.opened: is application/json now, was application/cbor',
    ],
  ],
  [
    'no longer causes another',
    [files.memberEvents, 'x-emits: [member.praised]', 'x-emits: []'],
    ['breaking emits-removed loan.opened: no longer causes member.praised'],
    ['harmless emits-added loan.opened: may cause member.praised now'],
  ],
  [
    'has another field',
    [
      files.loanEvents,
      '        member_id: {',
      '        desk: { type: string }\n        member_id: {',
    ],
    ['harmless event-field-added loan.opened: data.desk is new'],
    ['breaking event-field-removed loan.opened: data.desk is gone'],
  ],
  [
    'need not have a field',
    [files.loanEvents, 'required: [loan_id, member_id]', 'required: [member_id]'],
    ['breaking event-field-optional loan.opened: data.loan_id may be missing now'],
    // Events of before are still in the log.
    ['breaking event-field-required loan.opened: data.loan_id is required now'],
  ],
  [
    'is another constant',
    [files.loanEvents, 'const: loan.opened', 'const: loan.made'],
    ['breaking event-constant-changed loan.opened: event is loan.made now, was loan.opened'],
    ['breaking event-constant-changed loan.opened: event is loan.opened now, was loan.made'],
  ],
];

describe('an event that', () => {
  test.each(eventEdits)('%s', async (_, edit, there, back) => {
    expect(await told(...edit)).toEqual({ there, back });
  });
});

test('an event whose limits change breaks either way: it is checked by both contracts', async () => {
  const { there, back } = await told(files.common, 'minLength: 36', 'minLength: 30');
  const event = 'loan.opened: data.member_id has minLength';
  expect(there).toContain(`breaking event-limit-widened ${event} 30 now, was 36`);
  expect(back).toContain(`breaking event-limit-narrowed ${event} 36 now, was 30`);
});
