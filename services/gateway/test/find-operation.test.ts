import { platform } from '@fitsync/contracts/platform';
import type { OperationDescriptor } from '@fitsync/descriptor';
import { describe, expect, it } from 'vitest';
import { createFindOperation } from '../src/find-operation.ts';

const { getBooking, listBookings, cancelBooking } = platform.schedule.operations;
const forServices: OperationDescriptor = {
  ...cancelBooking,
  access: { anonymous: false, users: [], services: ['progress'] },
};
const ofGateway: OperationDescriptor = {
  ...listBookings,
  service: 'gateway',
  path: '/api/streams',
};
const forNobody: OperationDescriptor = {
  ...listBookings,
  path: '/api/nobody',
  access: { anonymous: false, users: [], services: [] },
};
const find = createFindOperation([getBooking, listBookings, forServices, ofGateway, forNobody]);

describe('createFindOperation', () => {
  it('finds what users may call, HEAD as GET', () => {
    expect(find('GET', '/api/bookings')).toBe(listBookings);
    expect(find('GET', '/api/bookings?limit=1')).toBe(listBookings);
    expect(find('GET', '/api/bookings/1')).toBe(getBooking);
    expect(find('HEAD', '/api/bookings/1')).toBe(getBooking);
  });

  it.each([
    ['what is between services', 'PUT', '/api/bookings/1/cancel'],
    ['what nobody may call', 'GET', '/api/nobody'],
    ['what the gateway does itself', 'GET', '/api/streams'],
    ['another method', 'PUT', '/api/bookings/1'],
    ['a method that is none', 'STEAL', '/api/bookings/1'],
    ['another path', 'GET', '/api/bookings/1/2'],
    ['another case', 'GET', '/Api/bookings/1'],
  ])('does not find %s', (_case, method, url) => {
    expect(find(method, url)).toBeUndefined();
  });
});
