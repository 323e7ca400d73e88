export { createTestCluster, type TestCluster } from './create-test-cluster.ts';
export { createTestClock, type TestClock } from './create-test-clock.ts';
export {
  createTestDatabase,
  type TestDatabase,
  type TestDatabaseOptions,
} from './create-test-database.ts';
export { createTestPostgres, type TestPostgres } from './create-test-postgres.ts';
export { createTestRedis, type TestRedis } from './create-test-redis.ts';
export { eventually } from './eventually.ts';
export { type Browser, findChromium, type Page, startChromium } from './start-chromium.ts';
export {
  type ExpectedEvent,
  type ExpectedReply,
  given,
  type Given,
  type GivenStep,
  type When,
} from './given.ts';
export {
  startTestService,
  type TestService,
  type TestServiceOptions,
} from './start-test-service.ts';
