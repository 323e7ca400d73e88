import { runService } from '@fitsync/runtime/service';
import { userService } from './definition.ts';

await runService(userService);
