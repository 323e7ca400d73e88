import type { Metrics } from '@fitsync/runtime/observability';

/** What the dashboards work with besides the context of each request. */
export type DashboardDeps = Pick<Metrics, 'countDegraded'>;
