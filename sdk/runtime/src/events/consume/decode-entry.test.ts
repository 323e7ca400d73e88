import type { Validator } from '@fitsync/descriptor';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { shelves } from '../events.fixture.ts';
import { decodeText, type DecodedEntry } from './decode-entry.ts';

const ajv = new Ajv2020({ allErrors: true });
const envelope = ajv.compile({
  type: 'object',
  required: ['event', 'data'],
  additionalProperties: false,
  properties: {
    event: { const: 'loan.made' },
    event_id: {},
    data: {
      type: 'object',
      required: ['reader_id'],
      additionalProperties: false,
      properties: { reader_id: { type: 'string' } },
    },
  },
}) as Validator;
const contract = {
  ...shelves,
  eventValidators: { 'loan.made': { data: envelope, envelope } },
};

const event = {
  event: 'loan.made',
  event_id: '0193a000-0000-7000-8000-00000000000a',
  data: { reader_id: 'ada' },
};

function decode(value: object): DecodedEntry {
  const place = { source: 'loans', partition: 0 };
  return decodeText(contract, place, {
    logId: '1-0',
    type: 'loan.made',
    text: JSON.stringify(value),
  });
}

describe('an event of a sender that knows a newer contract', () => {
  it('is taken with fields that this one does not know', () => {
    const newer = { ...event, tenant: 'a', data: { ...event.data, shelf: 3 } };
    expect(decode(newer)).toMatchObject({ kind: 'event', event: newer });
  });

  it.each([
    [
      'lacks a field',
      { ...event, data: { shelf: 3 } },
      "/data must have required property 'reader_id'",
    ],
    [
      'has another type',
      { ...event, tenant: 'a', data: { reader_id: 1 } },
      '/data/reader_id must be string',
    ],
  ])('is broken when it %s, whatever else it has', (_, broken, error) => {
    expect(decode(broken)).toMatchObject({
      kind: 'broken',
      error: `The event breaks its contract: ${error}.`,
    });
  });
});
