import type { OperationDescriptor, ServiceContract, Stub, Validator } from '@fitsync/descriptor';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { ProblemDocument } from '../problem/index.ts';

/** A small contract written by hand, in the shape that generated ones have. */
export interface Thing {
  id: string;
  name: string;
}

export interface CreateThing {
  input: { body: { name: string; kind?: 'small' | 'large'; parts?: { size: number }[] } };
  responses: {
    201: Thing;
    400: ProblemDocument;
    409: ProblemDocument;
    422: ProblemDocument;
    500: ProblemDocument;
  };
  emits: 'thing.created';
}

export interface GetThing {
  input: { id: string };
  responses: { 200: Thing; 404: ProblemDocument; 500: ProblemDocument };
  emits: never;
}

export interface ListThings {
  input: { limit?: number; tag?: string[]; name?: string };
  responses: { 200: { data: Thing[]; limit: number | null } };
  emits: never;
}

export interface RemoveThing {
  input: { id: string };
  responses: { 204: undefined };
  emits: never;
}

export interface Ping {
  input: Record<never, never>;
  responses: { 200: { pong: boolean } };
  emits: never;
}

export interface ThingOperations {
  createThing: CreateThing;
  getThing: GetThing;
  listThings: ListThings;
  removeThing: RemoveThing;
  ping: Ping;
}

export interface ThingPayloads {
  'thing.created': { thing_id: string };
  'thing.removed': { thing_id: string };
}

export interface ThingCalls {
  user: { getUser(input: { id: string }): Promise<{ name: string }> };
}

export type ThingStub = Stub<ThingOperations, ThingPayloads, ThingCalls>;

const ajv = new Ajv2020({ allErrors: true, strictTypes: false });
const coercing = new Ajv2020({ allErrors: true, coerceTypes: true, useDefaults: true });

const problem = ajv.compile({ type: 'object', required: ['code', 'correlation_id'] });
const thing = ajv.compile({
  type: 'object',
  required: ['id', 'name'],
  additionalProperties: false,
  properties: { id: { type: 'string' }, name: { type: 'string' } },
});
const idParameter = coercing.compile({
  type: 'object',
  required: ['id'],
  additionalProperties: false,
  properties: { id: { type: 'string', maxLength: 36 } },
}) as Validator;
const noParameters = coercing.compile({ type: 'object', additionalProperties: false }) as Validator;

const json = { description: 'An answer.', mediaType: 'application/json' };
const failure = { description: 'A failure.', mediaType: 'application/problem+json' };
const nobody = { anonymous: false, users: [], services: [] };
const members = { anonymous: false, users: ['client', 'trainer'], services: ['progress'] };
const everyone = { anonymous: true, users: [], services: [] };

function operation(
  facts: Partial<OperationDescriptor> & Pick<OperationDescriptor, 'operationId' | 'path'>,
): OperationDescriptor {
  return {
    service: 'thing',
    method: 'GET',
    tag: 'Things',
    summary: 'Does something.',
    access: members,
    parameters: [],
    body: 'none',
    responses: { 200: json },
    emits: [],
    repeatable: true,
    idempotencyKey: false,
    ...facts,
  };
}

function parameter(name: string, place: 'path' | 'query') {
  return { name, in: place, required: place === 'path', description: 'A parameter.' } as const;
}

export const thingContract: ServiceContract<ThingOperations, ThingPayloads> = {
  name: 'thing',
  defaultUrl: 'http://localhost:3999',
  operations: {
    createThing: operation({
      operationId: 'createThing',
      method: 'POST',
      path: '/api/things',
      body: 'required',
      responses: {
        201: json,
        400: failure,
        401: failure,
        403: failure,
        409: failure,
        413: failure,
        415: failure,
        422: failure,
        500: failure,
        503: failure,
      },
      emits: ['thing.created'],
      idempotencyKey: true,
    }),
    getThing: operation({
      operationId: 'getThing',
      path: '/api/things/{id}',
      parameters: [parameter('id', 'path')],
      responses: {
        200: json,
        400: failure,
        401: failure,
        403: failure,
        404: failure,
        500: failure,
      },
    }),
    listThings: operation({
      operationId: 'listThings',
      path: '/api/things',
      parameters: ['limit', 'tag', 'name'].map((name) => parameter(name, 'query')),
      responses: { 200: json, 400: failure, 401: failure, 403: failure },
    }),
    removeThing: operation({
      operationId: 'removeThing',
      method: 'DELETE',
      path: '/api/things/{id}',
      access: nobody,
      parameters: [parameter('id', 'path')],
      responses: { 204: { description: 'Gone.' }, 401: failure, 403: failure },
    }),
    ping: operation({ operationId: 'ping', path: '/api/ping', access: everyone }),
  },
  validators: {
    createThing: {
      parameters: noParameters,
      body: ajv.compile({
        type: 'object',
        required: ['name'],
        additionalProperties: false,
        properties: {
          name: { type: 'string', maxLength: 100_000 },
          kind: { enum: ['small', 'large'] },
          starts: { type: 'string', pattern: '^([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]$' },
          note: { anyOf: [{ type: 'string', maxLength: 3 }, { type: 'null' }] },
          parts: {
            type: 'array',
            items: {
              type: 'object',
              required: ['size'],
              properties: { size: { type: 'integer', minimum: 1 } },
            },
          },
        },
      }) as Validator,
      responses: { 201: thing as Validator, 400: problem as Validator, 409: problem as Validator },
    },
    getThing: {
      parameters: idParameter,
      responses: { 200: thing as Validator, 404: problem as Validator },
    },
    listThings: {
      parameters: coercing.compile({
        type: 'object',
        additionalProperties: false,
        properties: {
          limit: { type: 'integer', minimum: 1, maximum: 100, default: 20 },
          tag: { type: 'array', items: { type: 'string' } },
          name: { type: 'string' },
        },
      }) as Validator,
      responses: {},
    },
    removeThing: { parameters: idParameter, responses: {} },
    ping: { parameters: noParameters, responses: {} },
  },
  sends: {
    'thing.created': event('thing.created', 'createThing'),
    'thing.removed': event('thing.removed', 'removeThing'),
  },
  receives: {},
  sources: {},
  eventValidators: {
    'thing.created': { data: () => true, envelope: () => true },
    'thing.removed': { data: () => true, envelope: () => true },
  },
};

function event(type: string, cause: string) {
  return { type, summary: '', sender: 'thing', receivers: [], key: 'thing_id', causes: [cause] };
}

/** Handlers that do what their names say. */
export const thingStub: ThingStub = {
  createThing: async ({ body }, { transaction }) =>
    transaction(async (tx) => {
      await tx.emit('thing.created', { thing_id: 'new' });
      return { status: 201, body: { id: 'new', name: body.name } };
    }),
  getThing: async ({ id }) => ({ status: 200, body: { id, name: 'a thing' } }),
  listThings: async ({ limit }) => ({ status: 200, body: { data: [], limit: limit ?? null } }),
  removeThing: async () => ({ status: 204 }),
  ping: async () => ({ status: 200, body: { pong: true } }),
};
