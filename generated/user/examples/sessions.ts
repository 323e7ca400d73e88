// Written by `fitsync generate` from specs/http/user.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  internalError,
  payloadTooLarge,
  serviceUnavailable,
  tooManyRequests,
  unsupportedMediaType,
} from '../../common/examples.ts';
import type { UserExamples } from './index.ts';

/** Examples of the operations about sessions. */
export const sessionsExamples: Pick<
  UserExamples,
  | 'getJwks'
  | 'loginUser'
  | 'logoutUser'
  | 'refreshSession'
  | 'registerUser'
> = {
  getJwks: {
    input: {},
    responses: {
      200: {
        keys: [
          {
            kty: 'OKP',
            crv: 'Ed25519',
            x: '11qYAYKxCrfVS_7TyWQHOg7hcvPapiMlrwIaaPcHURo',
            kid: 'tokens:2026-11',
            use: 'sig',
            alg: 'EdDSA',
          },
        ],
      },
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  loginUser: {
    input: { body: { email: 'client@demo.fitsync.dev', password: 'fitsync-demo' } },
    responses: {
      200: {
        success: true,
        data: {
          access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkzYTAwMCJ9.c2lnbmF0dXJl',
          refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU',
          token_type: 'Bearer',
          expires_in: 600,
          user: {
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
      },
      400: badRequest,
      401: {
        type: 'urn:fitsync:problem:invalid_credentials',
        title: 'Email or password is wrong',
        status: 401,
        detail: 'Email or password is wrong. Check both and try again.',
        instance: '/api/auth/login',
        code: 'invalid_credentials',
        correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
        success: false,
        error: 'Email or password is wrong. Check both and try again.',
      },
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  logoutUser: {
    input: { body: { refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU' } },
    responses: {
      200: { success: true, data: { signed_out: true } },
      400: badRequest,
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  refreshSession: {
    input: { body: { refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU' } },
    responses: {
      200: {
        success: true,
        data: {
          access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkzYTAwMCJ9.c2lnbmF0dXJl',
          refresh_token: 'uT1sR0qP9oN8mL7kJ6iH5gF4eD3cS2bQ1o4T0tYm8Mv',
          token_type: 'Bearer',
          expires_in: 600,
        },
      },
      400: badRequest,
      401: {
        type: 'urn:fitsync:problem:session_revoked',
        title: 'The session has ended',
        status: 401,
        detail: 'This refresh token is not good any more. Sign in again.',
        instance: '/api/auth/refresh',
        code: 'session_revoked',
        correlation_id: '7f9c24e8-3b12-4fef-91e0-2f0f4a3c9f10',
        success: false,
        error: 'This refresh token is not good any more. Sign in again.',
      },
      413: payloadTooLarge,
      415: unsupportedMediaType,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
  registerUser: {
    input: {
      body: {
        email: 'client@demo.fitsync.dev',
        password: 'fitsync-demo',
        name: 'Charlie Client',
        phone: '+49301234567',
        time_zone: 'Europe/Berlin',
      },
    },
    responses: {
      201: {
        success: true,
        data: {
          access_token: 'eyJhbGciOiJFZERTQSJ9.eyJzdWIiOiIwMTkzYTAwMCJ9.c2lnbmF0dXJl',
          refresh_token: 'vM8mYt0T4o1bQ2cS3dE4fG5hI6jK7lM8nO9pQ0rS1tU',
          token_type: 'Bearer',
          expires_in: 600,
          user: {
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
      },
      400: badRequest,
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
};
