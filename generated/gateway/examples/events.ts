// Written by `fitsync generate` from specs/http/gateway.openapi.yaml: edit that, not this.

import {
  badGateway,
  badRequest,
  forbidden,
  internalError,
  serviceUnavailable,
  tooManyRequests,
  unauthenticated,
} from '../../common/examples.ts';
import type { GatewayExamples } from './index.ts';

/** Examples of the operations about events. */
export const eventsExamples: Pick<GatewayExamples, 'streamEvents'> = {
  streamEvents: {
    input: {},
    responses: {
      400: badRequest,
      401: unauthenticated,
      403: forbidden,
      429: tooManyRequests,
      500: internalError,
      502: badGateway,
      503: serviceUnavailable,
    },
  },
};
