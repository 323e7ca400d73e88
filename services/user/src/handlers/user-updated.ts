import type { UserEventHandler } from '@fitsync/contracts/user';
import type { ServiceKit } from '@fitsync/runtime/service';

/**
 * Drops the profile that services share in Redis, so that the next one to ask sees the change.
 *
 * That is all there is to do, and it is done by `load`: `apply` belongs to the transaction, where nothing but SQL is
 * allowed. `load` may run again, which does no harm here, and fails when Redis is not there, so that it does.
 */
export const userUpdated = ({
  redis,
}: Pick<ServiceKit, 'redis'>): UserEventHandler<'user.updated'> => ({
  async load({ data }) {
    await redis.del(`user:${data.user_id}`);
  },
  async apply() {},
});
