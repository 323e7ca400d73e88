import { startService } from '@fitsync/runtime/service';
import { gatewayService } from '../../services/gateway/src/definition.ts';
import { tellPort } from '../tell-parent.ts';

/**
 * Our gateway as it is run: tokens are checked, revoked sessions refused, requests counted in Redis, measured and
 * logged. Keys and Redis are in the environment.
 */
export async function startOurGateway(upstream: string): Promise<void> {
  const { url } = await startService(gatewayService, {
    environment: { ...process.env, HOST: '127.0.0.1', PORT: '0', TRAINING_SERVICE_URL: upstream },
  });
  tellPort(Number(new URL(url).port));
}
