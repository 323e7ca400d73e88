/** Our gateway before the services whose address is the second argument: `gateway.ts NAME UPSTREAM`. */
import { startService } from '@fitsync/runtime/service';
import { gatewayService } from '../../services/gateway/src/definition.ts';
import { tellPort } from '../tell-parent.ts';

const upstream = process.argv[3] ?? '';
const { url } = await startService(gatewayService, {
  environment: {
    ...process.env,
    HOST: '127.0.0.1',
    PORT: '0',
    USER_SERVICE_URL: upstream,
    TRAINING_SERVICE_URL: upstream,
    SCHEDULE_SERVICE_URL: upstream,
    PROGRESS_SERVICE_URL: upstream,
  },
});
tellPort(Number(new URL(url).port));
