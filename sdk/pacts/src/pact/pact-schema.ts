const body = {
  type: 'object',
  required: ['content', 'contentType', 'encoded'],
  properties: {
    contentType: { type: 'string' },
    encoded: { anyOf: [{ const: false }, { type: 'string' }] },
  },
};
const valueLists = {
  type: 'object',
  additionalProperties: { type: 'array', items: { type: 'string' } },
};
const matchingRules = {
  type: 'object',
  properties: {
    body: {
      type: 'object',
      additionalProperties: {
        type: 'object',
        required: ['combine', 'matchers'],
        properties: {
          combine: { enum: ['AND', 'OR'] },
          matchers: {
            type: 'array',
            items: {
              type: 'object',
              required: ['match'],
              properties: { match: { type: 'string' } },
            },
          },
        },
      },
    },
  },
};
const paths = { type: 'array', items: { type: 'string' } };
const common = {
  description: { type: 'string' },
  pending: { type: 'boolean' },
  providerStates: {
    type: 'array',
    items: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' }, params: { type: 'object' } },
    },
  },
  comments: {
    type: 'object',
    properties: {
      references: {
        type: 'object',
        additionalProperties: {
          type: 'object',
          properties: { operationId: { type: 'string' } },
        },
      },
      reads_optional: paths,
      reads_nullable: paths,
    },
  },
};
const httpInteraction = {
  required: ['type', 'description', 'request', 'response'],
  properties: {
    ...common,
    type: { const: 'Synchronous/HTTP' },
    request: {
      type: 'object',
      required: ['method', 'path'],
      properties: {
        method: { type: 'string' },
        path: { type: 'string' },
        query: valueLists,
        headers: valueLists,
        body,
        matchingRules: { type: 'object' },
      },
    },
    response: {
      type: 'object',
      required: ['status'],
      properties: { status: { type: 'integer' }, headers: valueLists, body, matchingRules },
    },
  },
};
const messageInteraction = {
  required: ['type', 'description', 'contents'],
  properties: {
    ...common,
    type: { const: 'Asynchronous/Messages' },
    contents: body,
    metadata: { type: 'object' },
    matchingRules,
  },
};

/** JSON Schema of a pact file, as far as it is looked at here. */
export const pactSchema = {
  type: 'object',
  required: ['consumer', 'provider', 'interactions', 'metadata'],
  properties: {
    consumer: { $ref: '#/definitions/participant' },
    provider: { $ref: '#/definitions/participant' },
    interactions: {
      type: 'array',
      items: {
        type: 'object',
        required: ['type'],
        discriminator: { propertyName: 'type' },
        oneOf: [httpInteraction, messageInteraction],
      },
    },
    metadata: {
      type: 'object',
      required: ['pactSpecification'],
      properties: {
        pactSpecification: {
          type: 'object',
          required: ['version'],
          properties: { version: { type: 'string', pattern: '^4\\.' } },
        },
      },
    },
  },
  definitions: {
    participant: {
      type: 'object',
      required: ['name'],
      properties: { name: { type: 'string' } },
    },
  },
};
