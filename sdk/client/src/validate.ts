export { validate } from './fitsync/validate.ts';
export type { CheckOptions, Mismatch } from './validation/check.ts';
