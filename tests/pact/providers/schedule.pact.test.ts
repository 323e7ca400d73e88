import { scheduleService } from '../../../services/schedule/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { scheduleStates } from '../states/schedule.ts';

describeProvider(scheduleService, scheduleStates);
