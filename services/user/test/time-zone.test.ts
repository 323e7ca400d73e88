import { describe, expect, it } from 'vitest';
import { assertTimeZone } from '../src/domain/time-zone.ts';

describe('assertTimeZone', () => {
  it('takes every zone that this machine knows, and none at all', () => {
    expect(() => assertTimeZone(undefined)).not.toThrow();
    for (const name of ['UTC', 'Europe/Berlin', ...Intl.supportedValuesOf('timeZone')]) {
      expect(() => assertTimeZone(name)).not.toThrow();
    }
  });

  it('refuses names that no zone has', () => {
    for (const name of ['Europe/Atlantis', 'Berlin', '', ' UTC', '../UTC']) {
      expect(() => assertTimeZone(name)).toThrow('no time zone');
    }
  });

  it('refuses bare offsets, which know no summer time and which SQL reads the other way round', () => {
    for (const name of ['+01:00', '-0800', '+05']) {
      expect(() => assertTimeZone(name)).toThrow('no time zone');
    }
  });
});
