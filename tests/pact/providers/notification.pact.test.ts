import { notificationService } from '../../../services/notification/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { notificationStates } from '../states/notification.ts';

describeProvider(notificationService, notificationStates);
