import type { IncomingMessage } from 'node:http';
import type { Caller, OperationDescriptor } from '@fitsync/descriptor';
import { type Admitted, type Authenticate, checkAccess, isOpenToAll } from '@fitsync/runtime/http';
import type { LeasingLimiter } from '@fitsync/runtime/limits';

/** What the gateway asks before it lets a request through. */
export interface Admission {
  readonly authenticate: Authenticate;
  /** Requests of somebody who is signed in. */
  readonly userLimit: LeasingLimiter;
  /** Requests of an address that nobody has signed in from. */
  readonly addressLimit: LeasingLimiter;
}

/**
 * Lets a request through, or throws a problem: 401 and 403 by the contract of the operation, 429 when
 * the caller has used up its share. The headers tell where the caller stands.
 */
export async function admit(
  { authenticate, userLimit, addressLimit }: Admission,
  request: IncomingMessage,
  operation: OperationDescriptor,
  clientAddress: string,
): Promise<Admitted> {
  const caller = await identify(authenticate, request, operation, addressLimit, clientAddress);
  const headers =
    caller.kind === 'user'
      ? await userLimit.consume(caller.id)
      : await addressLimit.consume(clientAddress);
  checkAccess(operation.access, caller);
  return { caller, headers };
}

/** A token that is not good counts against the address, so that guessing is slowed down, too. */
async function identify(
  authenticate: Authenticate,
  { headers }: IncomingMessage,
  { access }: OperationDescriptor,
  addressLimit: LeasingLimiter,
  clientAddress: string,
): Promise<Caller> {
  // Who refreshes a session, or signs in again, may still send the token that has run out.
  if (isOpenToAll(access)) return { kind: 'anonymous' };
  try {
    // From outside, nobody is a service, whatever else a request says.
    return await authenticate({ authorization: headers.authorization }, access);
  } catch (error) {
    await addressLimit.consume(clientAddress);
    throw error;
  }
}
