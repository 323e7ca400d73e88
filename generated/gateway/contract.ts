// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import type { EventDescriptor, OperationDescriptor } from '@fitsync/descriptor';
import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  notFound,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../common/responses.ts';
import type { GatewayPayloads } from './events.ts';
import type { GatewayOperations } from './operations.ts';

/** Name of the service. */
export const name = 'gateway';

/** Where the service listens unless told otherwise. */
export const defaultUrl = 'http://localhost:4000';

/** What the engines know about each operation. */
export const operations: { readonly [Id in keyof GatewayOperations]: OperationDescriptor } = {
  getClientDashboard: {
    operationId: 'getClientDashboard',
    service: 'gateway',
    method: 'GET',
    path: '/api/dashboard/client/{id}',
    tag: 'dashboards',
    summary: 'Show the dashboard of a client',
    access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
    parameters: [{ name: 'id', in: 'path', required: true, description: 'The client.' }],
    body: 'none',
    responses: {
      200: { description: 'The dashboard, or what there is of it.', mediaType: 'application/json' },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
    emits: [],
    calls: ['getUser', 'listPrograms', 'listBookings', 'getClientAnalytics'],
    repeatable: true,
    idempotencyKey: false,
  },
  getTrainerDashboard: {
    operationId: 'getTrainerDashboard',
    service: 'gateway',
    method: 'GET',
    path: '/api/dashboard/trainer/{id}',
    tag: 'dashboards',
    summary: 'Show the dashboard of a trainer',
    access: { anonymous: false, users: ['trainer', 'admin'], services: [] },
    parameters: [{ name: 'id', in: 'path', required: true, description: 'The trainer.' }],
    body: 'none',
    responses: {
      200: { description: 'The dashboard, or what there is of it.', mediaType: 'application/json' },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
    emits: [],
    calls: ['getUser', 'listPrograms', 'listBookings'],
    repeatable: true,
    idempotencyKey: false,
  },
  streamEvents: {
    operationId: 'streamEvents',
    service: 'gateway',
    method: 'GET',
    path: '/api/events/stream',
    tag: 'events',
    summary: 'Follow events',
    access: { anonymous: false, users: ['client', 'trainer', 'admin'], services: [] },
    parameters: [
      {
        name: 'last_event_id',
        in: 'query',
        required: false,
        description: 'The last `id` that arrived, of an event or of `stream.live`; what came after it is sent first.',
      },
      {
        name: 'types',
        in: 'query',
        required: false,
        description: 'Only events with these names, separated by commas. In a name, `*` stands for one part and `**` for the rest.',
      },
    ],
    body: 'none',
    responses: {
      200: {
        description: 'The events, as long as the connection lasts.',
        mediaType: 'text/event-stream',
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
    emits: [],
    repeatable: true,
    idempotencyKey: false,
  },
};

/** The events that the service publishes. */
export const sends: { readonly [Type in keyof GatewayPayloads]: EventDescriptor } = {};
