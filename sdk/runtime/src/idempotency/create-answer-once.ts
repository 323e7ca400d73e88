import type { Sql } from '@fitsync/descriptor';
import { timeBudget } from '../calls/index.ts';
import type { Transact } from '../events/index.ts';
import { type KeyedRequest, toKeyClaim } from './key-claim.ts';
import { claimKey, findAnswer, pruneAnswers, releaseKey, storeAnswer } from './stored-answers.ts';

/** What is answered to a request. */
export interface Answer {
  readonly status: number;
  readonly body?: unknown;
}

/**
 * Answers a request with an idempotency key: the first time by `answer`, later with what was
 * answered then. `answer` gets the function to run its transaction with, which has to return the
 * answer: it is stored along with the change. Headers of the answer are not stored.
 */
export type AnswerOnce = (
  request: KeyedRequest,
  answer: (transact: Transact) => Promise<Answer>,
) => Promise<Answer>;

/** What {@link createAnswerOnce} works with. */
export interface AnswerOnceDeps {
  readonly db: Sql;
  readonly transact: Transact;
  readonly now: () => Date;
}

/**
 * Makes the function that serves requests with an idempotency key once, however often they come, one
 * after another or at the same time. Failures are not kept: after one the key is free again.
 */
export function createAnswerOnce({ db, transact, now }: AnswerOnceDeps): AnswerOnce {
  return async (request, answer) => {
    const claim = toKeyClaim(request);
    const find = async (): Promise<Answer | undefined> => {
      const found = await findAnswer(db, claim, now());
      return found && { status: found.status, body: parseBody(found.body) };
    };
    // Before the handler: it would refuse what has been done already.
    const earlier = await find();
    if (earlier) return earlier;
    try {
      return await answer((origin, work) =>
        transact(origin, async (tx) => {
          const patience = timeBudget(request.deadline, Date.now());
          if (!(await claimKey(tx, claim, now(), patience))) {
            throw new Error('The request has been answered in the meantime.');
          }
          const result = await work(tx);
          if (!isAnswer(result)) {
            throw new Error(`${request.operationId} must return its answer from its transaction.`);
          }
          const isSuccess = result.status < 400;
          if (isSuccess) await storeAnswer(tx, claim, { ...result, body: toText(result.body) });
          else await releaseKey(tx, claim);
          await pruneAnswers(tx, now());
          return result;
        }),
      );
    } catch (error) {
      // Perhaps it failed just because the same request succeeded at the same time.
      const meanwhile = await find();
      if (meanwhile) return meanwhile;
      throw error;
    }
  };
}

function isAnswer(value: unknown): value is Answer {
  return (
    typeof value === 'object' &&
    value !== null &&
    'status' in value &&
    typeof value.status === 'number'
  );
}

function toText(body: unknown): string | null {
  return body === undefined ? null : JSON.stringify(body);
}

/** JSON that is parsed and written again is the same text. */
function parseBody(text: string | null): unknown {
  return text === null ? undefined : JSON.parse(text);
}
