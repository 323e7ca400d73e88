export { runService } from './run-service.ts';
export { runTask } from './run-task.ts';
export { defineService, type ServiceDefinition, type StartOptions } from './service-definition.ts';
export type { ServiceKit } from './service-kit.ts';
export { type RunningService, startService } from './start-service.ts';
