// Written by `fitsync generate` from specs/: edit that, not this.

import type { OperationValidators } from '@fitsync/descriptor';
import { validators as gatewayValidators } from '../../gateway/validators.js';
import { validators as notificationValidators } from '../../notification/validators.js';
import { validators as progressValidators } from '../../progress/validators.js';
import { validators as scheduleValidators } from '../../schedule/validators.js';
import { validators as trainingValidators } from '../../training/validators.js';
import { validators as userValidators } from '../../user/validators.js';

/** Validators by service and operation. */
export const validators: Readonly<Record<string, Readonly<Record<string, OperationValidators>>>> = {
  gateway: gatewayValidators,
  notification: notificationValidators,
  progress: progressValidators,
  schedule: scheduleValidators,
  training: trainingValidators,
  user: userValidators,
};
