export {
  type Answer,
  type AnswerOnce,
  type AnswerOnceDeps,
  createAnswerOnce,
} from './create-answer-once.ts';
export type { KeyedRequest } from './key-claim.ts';
