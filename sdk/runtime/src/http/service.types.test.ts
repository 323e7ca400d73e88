import { describe, expect, it } from 'vitest';
import type { HandlerContext } from '@fitsync/descriptor';
import { createService, type ServiceDeps } from './index.ts';
import {
  type CreateThing,
  thingContract,
  type ThingCalls,
  type ThingPayloads,
  type ThingStub,
  thingStub,
} from './service.fixture.ts';

// What the compiler promises to the developer of a service. Each line below is checked by `tsc`:
// an expected error that does not occur fails the type check of the repository.

const deps = {} as ServiceDeps<ThingCalls>;
const context = {} as HandlerContext<CreateThing['emits'], ThingPayloads, ThingCalls>;
const { ping: _ping, ...withoutPing } = thingStub;

export const promises = {
  acceptsAWholeStub: () => createService(thingContract, thingStub, deps),

  refusesAMissingOperation: () =>
    // @ts-expect-error `ping` is missing
    createService(thingContract, withoutPing, deps),

  refusesAnUndeclaredStatus:
    (): ThingStub['ping'] =>
    // @ts-expect-error 202 is not declared
    async () => ({ status: 202, body: { pong: true } }),

  refusesAWrongBody:
    (): ThingStub['getThing'] =>
    // @ts-expect-error `name` is missing
    async ({ id }) => ({ status: 200, body: { id } }),

  refusesABodyWhereThereIsNone:
    (): ThingStub['removeThing'] =>
    // @ts-expect-error 204 has no body
    async () => ({ status: 204, body: { id: '1' } }),

  refusesAMissingBody:
    (): ThingStub['ping'] =>
    // @ts-expect-error 200 has a body
    async () => ({ status: 200 }),

  refusesAnUnknownInput:
    (): ThingStub['getThing'] =>
    // @ts-expect-error the operation has no parameter `name`
    async ({ name }) => ({ status: 200, body: { id: name, name } }),

  acceptsADeclaredEvent: () =>
    context.transaction((tx) => tx.emit('thing.created', { thing_id: '1' })),

  refusesAnEventThatTheOperationDoesNotEmit: () =>
    // @ts-expect-error createThing does not list thing.removed in x-emits
    context.transaction((tx) => tx.emit('thing.removed', { thing_id: '1' })),

  refusesAWrongPayload: () =>
    // @ts-expect-error `thing_id` is missing
    context.transaction((tx) => tx.emit('thing.created', {})),

  refusesAnyEventWhereNoneIsListed:
    (): ThingStub['ping'] =>
    async (_, { transaction }) => {
      // @ts-expect-error ping emits nothing
      await transaction((tx) => tx.emit('thing.created', { thing_id: '1' }));
      return { status: 200, body: { pong: true } };
    },

  acceptsAGrantedCall: () => context.calls.user.getUser({ id: '1' }),

  refusesACallThatIsNotGranted: () =>
    // @ts-expect-error the contract of user does not list this service for createUser
    context.calls.user.createUser({ body: {} }),

  refusesAServiceThatIsNotGranted: () =>
    // @ts-expect-error no operation of training lists this service
    context.calls.training,
};

describe('the types of a service', () => {
  it('hold at run time, too, for whoever goes around the compiler', () => {
    expect(promises.acceptsAWholeStub).not.toThrow();
    expect(promises.refusesAMissingOperation).toThrow('the operation ping is not implemented');
  });
});
