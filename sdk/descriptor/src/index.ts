export type * from './api.ts';
export type * from './client.ts';
export type * from './event.ts';
export type * from './event-handler.ts';
export type * from './handler.ts';
export type * from './operation.ts';
export type * from './service.ts';
export type * from './validation.ts';
