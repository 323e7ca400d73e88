import { trainingService } from '../../../services/training/src/definition.ts';
import { describeProvider } from '../kit/describe-provider.ts';
import { trainingStates } from '../states/training.ts';

describeProvider(trainingService, trainingStates);
