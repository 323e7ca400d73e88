// Written by `fitsync generate` from specs/http/notification.openapi.yaml and specs/events/notification.asyncapi.yaml: edit that, not this.

/** The notification service publishes no events. */
export type NotificationPayloads = Record<never, never>;
