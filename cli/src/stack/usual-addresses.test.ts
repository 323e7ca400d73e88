import { describe, expect, it } from 'vitest';
import { usualAddresses } from './usual-addresses.ts';

const stack = {
  gatewayUrl: 'http://localhost:4000',
  redisUrl: 'redis://localhost:6379',
  databaseUrl: undefined,
};

describe('usualAddresses', () => {
  it('are the ports of the contracts, unless the environment says otherwise', () => {
    const env = { PROGRESS_SERVICE_URL: 'http://progress.internal:80' };
    expect(usualAddresses(stack, env)).toEqual({
      gateway_url: 'http://localhost:4000',
      services: {
        user: { url: 'http://localhost:3001' },
        training: { url: 'http://localhost:3002' },
        schedule: { url: 'http://localhost:8003' },
        progress: { url: 'http://progress.internal:80' },
        notification: { url: 'http://localhost:3005' },
        gateway: { url: 'http://localhost:4000' },
      },
      redis_url: 'redis://localhost:6379',
    });
  });

  it('are those of the gateway alone when it is on another machine', () => {
    const gatewayUrl = 'https://fitsync.example';
    expect(usualAddresses({ ...stack, gatewayUrl }, {})).toEqual({
      gateway_url: gatewayUrl,
      services: { gateway: { url: gatewayUrl } },
    });
  });
});
