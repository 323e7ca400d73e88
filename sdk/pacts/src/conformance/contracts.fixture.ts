import type { ContractDocuments } from './contract-documents.ts';

const problem = {
  description: 'It failed.',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
};
const id = {
  name: 'id',
  in: 'path',
  required: true,
  schema: { $ref: '#/components/schemas/Uuid' },
};
const gymAnswer = {
  description: 'The gym.',
  content: { 'application/json': { schema: { $ref: '#/components/schemas/GymResponse' } } },
};

const components = {
  securitySchemes: {
    user: { type: 'http', scheme: 'bearer' },
    service: { type: 'apiKey', in: 'header', name: 'X-Service-Authorization' },
  },
  schemas: {
    Uuid: { type: 'string', pattern: '^[0-9a-f-]{36}$', maxLength: 36 },
    GymResponse: {
      type: 'object',
      additionalProperties: false,
      required: ['success', 'data'],
      properties: {
        success: { type: 'boolean', const: true },
        data: { $ref: '#/components/schemas/Gym' },
      },
    },
    Gym: {
      type: 'object',
      additionalProperties: false,
      required: [
        'id',
        'name',
        'size',
        'price',
        'state',
        'closed_on',
        'opened_at',
        'halls',
        'owner',
      ],
      properties: {
        id: { $ref: '#/components/schemas/Uuid' },
        name: { type: 'string', maxLength: 100 },
        size: { type: 'integer', minimum: 0, maximum: 9000 },
        price: { type: 'number', minimum: 0 },
        state: { type: 'string', enum: ['open', 'closed'] },
        closed_on: { anyOf: [{ type: 'string', format: 'date' }, { type: 'null' }] },
        opened_at: { type: 'string', format: 'date-time' },
        notes: { type: 'string', maxLength: 1000 },
        nickname: { type: ['string', 'null'], maxLength: 100 },
        halls: { type: 'array', maxItems: 5, items: { $ref: '#/components/schemas/Hall' } },
        owner: {
          anyOf: [
            { $ref: '#/components/schemas/Person' },
            { $ref: '#/components/schemas/Company' },
          ],
        },
        extras: { type: 'object', additionalProperties: true },
      },
    },
    Hall: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string' }, floor: { type: 'integer' } },
    },
    Person: {
      type: 'object',
      additionalProperties: false,
      required: ['kind', 'born'],
      properties: { kind: { const: 'person' }, born: { type: 'integer' } },
    },
    Company: {
      type: 'object',
      additionalProperties: false,
      required: ['kind'],
      properties: { kind: { const: 'company' }, born: { type: 'integer' } },
    },
    GymRequest: {
      type: 'object',
      additionalProperties: false,
      required: ['name'],
      properties: { name: { type: 'string', minLength: 1 } },
    },
    Problem: {
      type: 'object',
      additionalProperties: false,
      required: ['code', 'status'],
      properties: {
        code: { type: 'string' },
        status: { type: 'integer' },
        errors: { type: 'array', items: { type: 'string' } },
      },
    },
    GymOpened: {
      type: 'object',
      additionalProperties: false,
      required: ['event', 'data'],
      properties: {
        event: { const: 'gym.opened' },
        actor_id: { $ref: '#/components/schemas/Uuid' },
        data: {
          type: 'object',
          additionalProperties: false,
          required: ['gym_id'],
          properties: { gym_id: { $ref: '#/components/schemas/Uuid' } },
        },
      },
    },
  },
};

const channel = { address: 'gym.opened' };
const message = {
  name: 'GymOpened',
  payload: { $ref: '#/components/schemas/GymOpened' },
};

/** Contracts of `schedule`, which has gyms and tells `training` of them, and of a gateway in front of it. */
export const documents: ContractDocuments = {
  openapi: {
    gateway: {
      openapi: '3.1.0',
      info: { title: 'gateway', version: '1.0.0' },
      paths: {
        '/api/overview': {
          get: { operationId: 'getOverview', security: [], responses: { '200': gymAnswer } },
        },
      },
      components,
    },
    schedule: {
      openapi: '3.1.0',
      info: { title: 'schedule', version: '1.0.0' },
      paths: {
        '/api/gyms/{id}': {
          get: {
            operationId: 'getGym',
            security: [{ user: ['client'] }, { service: ['training'] }],
            parameters: [
              id,
              { name: 'at', in: 'query', schema: { type: 'string', format: 'date-time' } },
            ],
            responses: { '200': gymAnswer, '401': problem, '404': problem },
          },
          delete: {
            operationId: 'closeGym',
            security: [{ user: ['admin'] }],
            parameters: [id],
            responses: { '204': { description: 'Closed.' }, '409': problem },
          },
        },
        '/api/gyms': {
          post: {
            operationId: 'createGym',
            security: [],
            requestBody: {
              required: true,
              content: {
                'application/json': { schema: { $ref: '#/components/schemas/GymRequest' } },
              },
            },
            responses: { '201': gymAnswer, '400': problem, '409': problem },
          },
        },
      },
      components,
    },
  },
  asyncapi: {
    schedule: {
      asyncapi: '3.0.0',
      info: { title: 'schedule', version: '1.0.0' },
      defaultContentType: 'application/json',
      operations: { sendGymOpened: { action: 'send', channel, messages: [message] } },
      components,
    },
    training: {
      asyncapi: '3.0.0',
      info: { title: 'training', version: '1.0.0' },
      operations: {
        receiveGymOpened: { action: 'receive', channel, messages: [message] },
        receiveGymClosed: {
          action: 'receive',
          channel: { address: 'gym.closed' },
          messages: [message],
        },
        sendGymOpened: { action: 'send', channel, messages: [message] },
      },
      components,
    },
  },
};
