// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  idempotencyKeyReused,
  internalError,
  notFound,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { UserExamples } from './index.ts';

/** Examples of the operations about users. */
export const usersExamples: Pick<
  UserExamples,
  | 'listUsers'
  | 'createUser'
  | 'batchGetUsers'
  | 'getCurrentUser'
  | 'changePassword'
  | 'getUser'
  | 'updateUser'
  | 'getRoleInfo'
  | 'updateRoleInfo'
> = {
  listUsers: {
    input: {},
    responses: {
      200: {
        success: true,
        data: [
          { id: '0193a000-0000-7000-8000-000000000002', name: 'Toni Trainer', role: 'trainer' },
        ],
        page: { limit: 20, next_cursor: null },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  createUser: {
    input: {
      body: {
        email: 'trainer@demo.fitsync.dev',
        password: 'fitsync-demo',
        name: 'Toni Trainer',
        role: 'trainer',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000002',
          name: 'Toni Trainer',
          role: 'trainer',
          created_at: '2026-11-23T10:30:00.000Z',
          email: 'trainer@demo.fitsync.dev',
          phone: null,
          time_zone: 'Europe/Berlin',
          updated_at: '2026-11-23T10:30:00.000Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      409: {
        type: 'urn:fitsync:problem:email_taken',
        title: 'The email address is already registered',
        status: 409,
        detail: 'There is an account with this email address. Sign in with it, or use another address.',
        instance: '/api/auth/register',
        code: 'email_taken',
        correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
        success: false,
        error: 'There is an account with this email address. Sign in with it, or use another address.',
      },
      413: payloadTooLarge,
      415: unsupportedMediaType,
      422: idempotencyKeyReused,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  batchGetUsers: {
    input: {
      body: {
        user_ids: [
          '0193a000-0000-7000-8000-000000000001',
          '0193a000-0000-7000-8000-000000000002',
          '0193a000-0000-7000-8000-000000000010',
        ],
      },
    },
    responses: {
      200: {
        success: true,
        data: [
          { id: '0193a000-0000-7000-8000-000000000001', name: 'Charlie Client', role: 'client' },
          { id: '0193a000-0000-7000-8000-000000000002', name: 'Toni Trainer', role: 'trainer' },
        ],
        missing: ['0193a000-0000-7000-8000-000000000010'],
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  getCurrentUser: {
    input: {},
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000001',
          name: 'Charlie Client',
          role: 'client',
          created_at: '2026-11-23T10:30:00.000Z',
          email: 'client@demo.fitsync.dev',
          phone: '+49301234567',
          time_zone: 'Europe/Berlin',
          updated_at: '2026-11-23T10:30:00.000Z',
        },
      },
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  changePassword: {
    input: { body: { current_password: 'fitsync-demo', new_password: 'a longer pass phrase' } },
    responses: {
      200: { success: true, data: { sessions_ended: 2 } },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  getUser: {
    input: { id: '0193a000-0000-7000-8000-000000000001' },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000001',
          name: 'Charlie Client',
          role: 'client',
          created_at: '2026-11-23T10:30:00.000Z',
          email: 'client@demo.fitsync.dev',
          phone: '+49301234567',
          time_zone: 'Europe/Berlin',
          updated_at: '2026-11-23T10:30:00.000Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  updateUser: {
    input: { id: '0193a000-0000-7000-8000-000000000001', body: { phone: '+49301234567' } },
    responses: {
      200: {
        success: true,
        data: {
          id: '0193a000-0000-7000-8000-000000000001',
          name: 'Charlie Client',
          role: 'client',
          created_at: '2026-11-23T10:30:00.000Z',
          email: 'client@demo.fitsync.dev',
          phone: '+49301234567',
          time_zone: 'Europe/Berlin',
          updated_at: '2026-11-24T08:15:00.000Z',
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      409: {
        type: 'urn:fitsync:problem:email_taken',
        title: 'The email address is already registered',
        status: 409,
        detail: 'There is an account with this email address. Sign in with it, or use another address.',
        instance: '/api/auth/register',
        code: 'email_taken',
        correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
        success: false,
        error: 'There is an account with this email address. Sign in with it, or use another address.',
      },
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  getRoleInfo: {
    input: { id: '0193a000-0000-7000-8000-000000000001' },
    responses: {
      200: {
        success: true,
        data: {
          role: 'client',
          emergency_contact: { name: 'Kim Client', phone: '+49307654321', relationship: 'sibling' },
          fitness_level: 'intermediate',
          health_clearance: true,
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  updateRoleInfo: {
    input: {
      id: '0193a000-0000-7000-8000-000000000001',
      body: {
        role: 'client',
        emergency_contact: { name: 'Kim Client', phone: '+49307654321', relationship: 'sibling' },
        fitness_level: 'intermediate',
        health_clearance: true,
      },
    },
    responses: {
      200: {
        success: true,
        data: {
          role: 'client',
          emergency_contact: { name: 'Kim Client', phone: '+49307654321', relationship: 'sibling' },
          fitness_level: 'intermediate',
          health_clearance: true,
        },
      },
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      404: notFound,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
