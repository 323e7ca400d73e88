import { userService } from '../../../services/user/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { userStates } from '../states/user.ts';

describeProvider(userService, userStates);
