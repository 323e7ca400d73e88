import type { UserEventHandler } from '@fitsync/contracts/user';
import type { ServiceKit } from '@fitsync/runtime/service';

/**
 * Drops the profile that services share in Redis, so that the next one to ask sees the change.
 *
 * That is all there is to do, and it is done by `load`: `apply` belongs to the transaction, where nothing but SQL is
 * allowed. Dropping twice does no harm; when Redis is not there, `load` fails, and the event is delivered again.
 */
export const userUpdated = ({
  redis,
}: Pick<ServiceKit, 'redis'>): UserEventHandler<'user.updated'> => ({
  async load({ data }) {
    await redis.del(`user:${data.user_id}`);
  },
  async apply() {},
});
