import { runService } from '@fitsync/runtime/service';
import { notificationService } from './definition.ts';

await runService(notificationService);
