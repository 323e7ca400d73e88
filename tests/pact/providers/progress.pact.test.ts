import { progressService } from '../../../services/progress/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { progressStates } from '../states/progress.ts';

describeProvider(progressService, progressStates);
