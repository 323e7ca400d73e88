import type { EventDescriptor, Validator } from '@fitsync/descriptor';
import type { ConsumerContract, EventContract } from './event-contract.ts';
import type { Origin } from './outbox/origin.ts';

const descriptor = (type: string): EventDescriptor => ({
  type,
  summary: 'A loan has changed',
  sender: 'loans',
  receivers: [],
  key: 'reader_id',
  causes: [],
});

const isLoan: Validator = (value) =>
  typeof value === 'object' && value !== null && 'reader_id' in value && 'loan' in value;

const isLoanEvent: Validator = (value) => {
  const data: unknown = typeof value === 'object' && value && 'data' in value ? value.data : null;
  const valid = isLoan(data);
  isLoanEvent.errors = valid
    ? null
    : [{ instancePath: '/data', keyword: 'required', params: {}, message: 'must have loan' }];
  return valid;
};

const validators = { data: isLoan, envelope: isLoanEvent };

/** What the events of the library are about. */
export interface Loan {
  readonly reader_id: string;
  readonly loan: string;
}

/** The payload of an event of the library. */
export function loanIn(envelope: { readonly data: unknown }): Loan {
  const { data } = envelope;
  if (typeof data !== 'object' || data === null) throw new Error('An event without payload.');
  return {
    reader_id: String(Reflect.get(data, 'reader_id')),
    loan: String(Reflect.get(data, 'loan')),
  };
}

/** What a small library service publishes. */
export const loans: EventContract = {
  name: 'loans',
  sends: { 'loan.made': descriptor('loan.made'), 'loan.ended': descriptor('loan.ended') },
  eventValidators: { 'loan.made': validators, 'loan.ended': validators },
};

const fine: EventDescriptor = { ...descriptor('fine.due'), sender: 'shelves' };

/** A service that receives the events of the library, and may publish a fine because of the second. */
export const shelves: ConsumerContract = {
  name: 'shelves',
  sends: { 'fine.due': fine },
  receives: {
    'loan.made': { ...descriptor('loan.made'), emits: [] },
    'loan.ended': { ...descriptor('loan.ended'), emits: ['fine.due'] },
  },
  sources: { loans: ['loan.ended', 'loan.made', 'loan.renewed'] },
  eventValidators: { 'loan.made': validators, 'loan.ended': validators, 'fine.due': validators },
};

/** A request that may publish both events. */
export const origin: Origin = {
  correlationId: 'correlation-1',
  emits: ['loan.made', 'loan.ended'],
};
