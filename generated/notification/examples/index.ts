// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { NotificationOperations } from '../operations.ts';
import { devicesExamples } from './devices.ts';
import { notificationsExamples } from './notifications.ts';
import { preferencesExamples } from './preferences.ts';

/** By operation, an input that works and the answers to expect, as far as they have a body. */
export type NotificationExamples = {
  readonly [Id in keyof NotificationOperations]: {
    readonly input: NotificationOperations[Id]['input'];
    readonly responses: Partial<NotificationOperations[Id]['responses']>;
  };
};

/** Examples of all operations of the notification service. */
export const examples: NotificationExamples = {
  ...devicesExamples,
  ...notificationsExamples,
  ...preferencesExamples,
};
