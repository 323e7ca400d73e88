export * from './engine.ts';
export { connect, type FitSyncOptions } from './fitsync/connect.ts';
export { createFitSync, type FitSync } from './fitsync/create-fitsync.ts';
export * from '@fitsync/contracts/sdk/errors';
export type * from '@fitsync/contracts/sdk/schemas';
export type { Open } from '@fitsync/descriptor';
