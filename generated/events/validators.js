// Written by `fitsync generate` from specs/events/: edit that, not this.

import { validateAchievementEarnedData } from '../progress/validators/achievement-earned-data.js';
import { validateMilestoneReachedData } from '../progress/validators/milestone-reached-data.js';
import { validateProgressUpdatedData } from '../progress/validators/progress-updated-data.js';
import { validateBookingCancelledData } from '../schedule/validators/booking-cancelled-data.js';
import { validateBookingCompletedData } from '../schedule/validators/booking-completed-data.js';
import { validateBookingCreatedData } from '../schedule/validators/booking-created-data.js';
import { validateBookingReminderData } from '../schedule/validators/booking-reminder-data.js';
import { validateBookingRescheduledData } from '../schedule/validators/booking-rescheduled-data.js';
import { validateProgramAssignedData } from '../training/validators/program-assigned-data.js';
import { validateProgramCompletedData } from '../training/validators/program-completed-data.js';
import { validateProgramUpdatedData } from '../training/validators/program-updated-data.js';
import { validateUserUpdatedData } from '../user/validators/user-updated-data.js';
import { validateAchievementEarned } from './validators/achievement.earned.js';
import { validateBookingCancelled } from './validators/booking.cancelled.js';
import { validateBookingCompleted } from './validators/booking.completed.js';
import { validateBookingCreated } from './validators/booking.created.js';
import { validateBookingReminder } from './validators/booking.reminder.js';
import { validateBookingRescheduled } from './validators/booking.rescheduled.js';
import { validateMilestoneReached } from './validators/milestone.reached.js';
import { validateProgramAssigned } from './validators/program.assigned.js';
import { validateProgramCompleted } from './validators/program.completed.js';
import { validateProgramUpdated } from './validators/program.updated.js';
import { validateProgressUpdated } from './validators/progress.updated.js';
import { validateUserUpdated } from './validators/user.updated.js';

/** Validators by event. */
export const eventValidators = {
  'achievement.earned': {
    data: validateAchievementEarnedData,
    envelope: validateAchievementEarned,
  },
  'booking.cancelled': { data: validateBookingCancelledData, envelope: validateBookingCancelled },
  'booking.completed': { data: validateBookingCompletedData, envelope: validateBookingCompleted },
  'booking.created': { data: validateBookingCreatedData, envelope: validateBookingCreated },
  'booking.reminder': { data: validateBookingReminderData, envelope: validateBookingReminder },
  'booking.rescheduled': {
    data: validateBookingRescheduledData,
    envelope: validateBookingRescheduled,
  },
  'milestone.reached': { data: validateMilestoneReachedData, envelope: validateMilestoneReached },
  'program.assigned': { data: validateProgramAssignedData, envelope: validateProgramAssigned },
  'program.completed': { data: validateProgramCompletedData, envelope: validateProgramCompleted },
  'program.updated': { data: validateProgramUpdatedData, envelope: validateProgramUpdated },
  'progress.updated': { data: validateProgressUpdatedData, envelope: validateProgressUpdated },
  'user.updated': { data: validateUserUpdatedData, envelope: validateUserUpdated },
};
