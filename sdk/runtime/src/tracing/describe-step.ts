import { type Attributes, SpanKind } from '@opentelemetry/api';
import type { Ending, Step } from './tracer.ts';

/** What a span is called and says from its beginning. */
export interface StepDescription {
  readonly name: string;
  readonly kind: SpanKind;
  readonly attributes: Attributes;
}

/** Our durable log is a set of Redis streams, for which the conventions have no name of their own. */
const messagingSystem = 'redis_streams';

/**
 * Describes a step by the semantic conventions of OpenTelemetry, named by the contract: operationId or event. The path
 * and the query of a request are left out, as they hold ids of people; its route says enough.
 */
export function describeStep(step: Step): StepDescription {
  switch (step.kind) {
    case 'server':
    case 'client': {
      const { operationId, method, path, service } = step.operation;
      const attributes = {
        'http.request.method': method,
        'http.route': path,
        'fitsync.correlation_id': step.correlationId,
      };
      return step.kind === 'server'
        ? {
            name: operationId,
            kind: SpanKind.SERVER,
            attributes,
          }
        : {
            name: operationId,
            kind: SpanKind.CLIENT,
            attributes: { ...attributes, 'peer.service': service },
          };
    }
    case 'producer':
    case 'consumer': {
      const attributes = {
        'messaging.system': messagingSystem,
        'messaging.destination.name': step.type,
        'messaging.message.id': step.eventId,
        'messaging.message.conversation_id': step.correlationId,
      };
      return step.kind === 'producer'
        ? {
            name: `publish ${step.type}`,
            kind: SpanKind.PRODUCER,
            attributes: {
              ...attributes,
              'messaging.operation.name': 'publish',
              'messaging.operation.type': 'send',
            },
          }
        : {
            name: `process ${step.type}`,
            kind: SpanKind.CONSUMER,
            attributes: {
              ...attributes,
              'messaging.operation.name': 'process',
              'messaging.operation.type': 'process',
              'messaging.consumer.group.name': step.group,
            },
          };
    }
  }
}

/** What the end of a step adds. A caller's mistake is an error for the caller, and none for whoever serves it. */
export function describeEnding(
  { kind }: Step,
  { status, error }: Ending,
): { readonly attributes: Attributes; readonly failed: boolean } {
  const failed =
    status === undefined ? error !== undefined : status >= (kind === 'server' ? 500 : 400);
  return {
    attributes: {
      ...(status !== undefined && { 'http.response.status_code': status }),
      ...(failed && { 'error.type': error ?? String(status) }),
    },
    failed,
  };
}
