import type { Rule } from './rule.ts';
import { callsForUsers } from './rules/calls-for-users.ts';
import { described } from './rules/described.ts';
import { emitsOwnEvent } from './rules/emits-own-event.ts';
import { errorResponses } from './rules/error-responses.ts';
import { eventEnvelope } from './rules/event-envelope.ts';
import { eventNames } from './rules/event-names.ts';
import { eventReferences } from './rules/event-references.ts';
import { examplesPresent } from './rules/examples-present.ts';
import { examplesValid } from './rules/examples-valid.ts';
import { extensions } from './rules/extensions.ts';
import { idempotencyKey } from './rules/idempotency-key.ts';
import { operationId } from './rules/operation-id.ts';
import { operationSecurity } from './rules/operation-security.ts';
import { parameterNames } from './rules/parameter-names.ts';
import { problemCodes } from './rules/problem-codes.ts';
import { problemResponses } from './rules/problem-responses.ts';
import { safePattern } from './rules/safe-pattern.ts';
import { schemaClosed } from './rules/schema-closed.ts';
import { schemaNamed } from './rules/schema-named.ts';
import { sendHasCause } from './rules/send-has-cause.ts';
import { sizeLimits } from './rules/size-limits.ts';
import { snakeCaseNames } from './rules/snake-case-names.ts';

/** The conventions of our contracts, beyond what OpenAPI and AsyncAPI ask for themselves. */
export const rules: readonly Rule[] = [
  operationId,
  operationSecurity,
  parameterNames,
  idempotencyKey,
  errorResponses,
  problemResponses,
  problemCodes,
  extensions,
  callsForUsers,
  emitsOwnEvent,
  sendHasCause,
  eventNames,
  eventReferences,
  eventEnvelope,
  schemaNamed,
  schemaClosed,
  sizeLimits,
  safePattern,
  snakeCaseNames,
  described,
  examplesPresent,
  examplesValid,
];
