import type { UserEventHandler } from '@fitsync/contracts/user';
import { dropUser } from '@fitsync/runtime/cache';
import type { ServiceKit } from '@fitsync/runtime/service';

/**
 * Drops the name that services share in Redis, so that the next one to ask sees the change.
 *
 * That is all there is to do, and it is done by `load`: `apply` belongs to the transaction, where nothing but SQL is
 * allowed. Dropping twice does no harm; when Redis is not there, `load` fails, and the event is delivered again.
 */
export const userUpdated = ({
  redis,
}: Pick<ServiceKit, 'redis'>): UserEventHandler<'user.updated'> => ({
  async load({ data }) {
    await dropUser(redis, data.user_id);
  },
  async apply() {},
});
