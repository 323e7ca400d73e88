export { meantViolations, type MeantViolation } from './meant-violations.ts';
export { mostTelling } from './most-telling.ts';
