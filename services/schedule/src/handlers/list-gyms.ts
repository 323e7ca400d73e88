import { schedule, type ScheduleStub } from '@fitsync/contracts/schedule';
import { decodeCursor, toPage } from '@fitsync/runtime/paging';
import { listGyms as selectGyms } from '../store/list-gyms.ts';

/** Gyms come and go slowly, so clients may keep the list for as long as the contract says. */
const headers = {
  'cache-control': `private, max-age=${schedule.operations.listGyms.cacheSeconds}`,
};

/** Lists the gyms in order of name. */
export const listGyms: ScheduleStub['listGyms'] = async ({ cursor, limit = 20 }, { db }) => {
  const found = await selectGyms(db, decodeCursor(cursor, ['name', 'id']), limit + 1);
  return {
    status: 200,
    headers,
    body: { success: true, ...toPage(found, limit, ({ name, id }) => ({ name, id })) },
  };
};
