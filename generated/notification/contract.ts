// Written by `fitsync generate` from specs/http/notification.openapi.yaml: edit that, not this.

import type { EventDescriptor, OperationDescriptor } from '@fitsync/descriptor';
import {
  badGateway,
  internalError,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../common/responses.ts';
import type { NotificationPayloads } from './events.ts';
import type { NotificationOperations } from './operations.ts';

/** Name of the service. */
export const name = 'notification';

/** Where the service listens unless told otherwise. */
export const defaultUrl = 'http://localhost:3005';

/** What the engines know about each operation. */
export const operations: { readonly [Id in keyof NotificationOperations]: OperationDescriptor } = {
  countUnreadNotifications: {
    operationId: 'countUnreadNotifications',
    service: 'notification',
    method: 'GET',
    path: '/api/notifications/unread/count',
    tag: 'notifications',
    summary: 'Count unread notifications',
    access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
    parameters: [],
    body: 'none',
    responses: {
      200: { description: 'The number.', mediaType: 'application/json' },
      401: unauthenticated,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
    emits: [],
    repeatable: true,
    idempotencyKey: false,
  },
};

/** The events that the service publishes. */
export const sends: { readonly [Type in keyof NotificationPayloads]: EventDescriptor } = {};
