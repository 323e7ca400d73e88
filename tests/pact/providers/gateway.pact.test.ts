import { gatewayService } from '../../../services/gateway/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { gatewayStates } from '../states/gateway.ts';

describeProvider(gatewayService, gatewayStates);
