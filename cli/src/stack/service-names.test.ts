import { platform } from '@fitsync/contracts/platform';
import { describe, expect, it } from 'vitest';
import { serviceNames, serviceUrl, urlVariable } from './service-names.ts';

describe('serviceNames', () => {
  it('has every service that has a contract', () => {
    expect([...serviceNames].sort()).toEqual(Object.keys(platform).sort());
  });
});

describe('serviceUrl', () => {
  it('is what the environment says, else what the contract says', () => {
    expect(serviceUrl('schedule', {})).toBe('http://localhost:8003');
    expect(serviceUrl('schedule', { SCHEDULE_SERVICE_URL: 'http://a:1' })).toBe('http://a:1');
    expect(urlVariable('gateway')).toBe('GATEWAY_URL');
  });
});
