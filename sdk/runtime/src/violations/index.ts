export { findJsonFault, isSuspicious, type JsonFault } from './json-safety.ts';
export { meantViolations, type MeantViolation } from './meant-violations.ts';
export { mostTelling } from './most-telling.ts';
