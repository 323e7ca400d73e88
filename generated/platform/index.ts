// Written by `fitsync generate` from specs/: edit that, not this.

import type { GrantedCalls } from '@fitsync/descriptor';
import { defaultUrl as gatewayUrl, operations as gatewayOperations } from '../gateway/contract.ts';
import {
  defaultUrl as notificationUrl,
  operations as notificationOperations,
} from '../notification/contract.ts';
import {
  defaultUrl as progressUrl,
  operations as progressOperations,
} from '../progress/contract.ts';
import {
  defaultUrl as scheduleUrl,
  operations as scheduleOperations,
} from '../schedule/contract.ts';
import {
  defaultUrl as trainingUrl,
  operations as trainingOperations,
} from '../training/contract.ts';
import { defaultUrl as userUrl, operations as userOperations } from '../user/contract.ts';

/** The services by name: where they listen unless told otherwise, and their operations. */
export const platform = {
  gateway: { defaultUrl: gatewayUrl, operations: gatewayOperations },
  notification: { defaultUrl: notificationUrl, operations: notificationOperations },
  progress: { defaultUrl: progressUrl, operations: progressOperations },
  schedule: { defaultUrl: scheduleUrl, operations: scheduleOperations },
  training: { defaultUrl: trainingUrl, operations: trainingOperations },
  user: { defaultUrl: userUrl, operations: userOperations },
} satisfies GrantedCalls;

/** Name of a service. */
export type ServiceName = keyof typeof platform;

/** Loads the whole contract of a service, validators included, when it is needed. */
export const loadContract = {
  gateway: async () => (await import('../gateway/index.ts')).gateway,
  notification: async () => (await import('../notification/index.ts')).notification,
  progress: async () => (await import('../progress/index.ts')).progress,
  schedule: async () => (await import('../schedule/index.ts')).schedule,
  training: async () => (await import('../training/index.ts')).training,
  user: async () => (await import('../user/index.ts')).user,
};

/** Loads the examples of a service. */
export const loadExamples = {
  gateway: async () => (await import('../gateway/examples/index.ts')).examples,
  notification: async () => (await import('../notification/examples/index.ts')).examples,
  progress: async () => (await import('../progress/examples/index.ts')).examples,
  schedule: async () => (await import('../schedule/examples/index.ts')).examples,
  training: async () => (await import('../training/examples/index.ts')).examples,
  user: async () => (await import('../user/examples/index.ts')).examples,
};
