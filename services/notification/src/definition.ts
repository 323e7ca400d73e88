import {
  notification,
  notificationCalls,
  type NotificationCalls,
} from '@fitsync/contracts/notification';
import type { CallOrigin } from '@fitsync/runtime/calls';
import { defineService } from '@fitsync/runtime/service';
import { openDeliveryWorker } from './delivery/open-delivery-worker.ts';
import { createNotificationDeps } from './notification-deps.ts';
import { createNotificationEventHandlers, createNotificationStub } from './service.ts';
import { notificationSettings, toChannelSettings } from './settings.ts';

/** What the notification service is made of. */
export const notificationService = defineService({
  contract: notification,
  calls: notificationCalls,
  migrations: new URL('../migrations/', import.meta.url),
  settings: notificationSettings,
  checkSettings: toChannelSettings,
  implement: ({ config }) =>
    createNotificationStub(createNotificationDeps(toChannelSettings(config.settings))),
  handleEvents: createNotificationEventHandlers,
  workers: (kit, calls: (origin: CallOrigin) => NotificationCalls) => [
    openDeliveryWorker(kit, calls, toChannelSettings(kit.config.settings)),
  ],
});
