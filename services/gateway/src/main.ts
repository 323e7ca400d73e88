import { runService } from '@fitsync/runtime/service';
import { gatewayService } from './definition.ts';

await runService(gatewayService);
