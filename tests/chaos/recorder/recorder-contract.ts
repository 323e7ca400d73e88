import { notification } from '@fitsync/contracts/notification';

/** Name of the group, and of its processes. */
export const recorderName = 'recorder';

/** It receives what notification receives, as a group of its own. No contract of the platform knows of it. */
export const recorderContract = {
  name: recorderName,
  sends: {},
  receives: { ...notification.receives },
  sources: notification.sources,
  eventValidators: { ...notification.eventValidators },
};
