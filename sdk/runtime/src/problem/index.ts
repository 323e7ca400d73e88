export * from './definitions.ts';
export { type FieldError, Problem, type ProblemOptions } from './problem.ts';
export { type ProblemDocument, problemMediaType, toProblemDocument } from './problem-document.ts';
export { toProblem } from './to-problem.ts';
