export { checkSchemas } from './check-schemas.ts';
export { writeValidators } from './write-validators.ts';
