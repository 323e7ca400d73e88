import { createHash } from 'node:crypto';
import type { OperationDescriptor, ServiceContract } from '@fitsync/descriptor';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { ContractViolation, Observation } from '../http/index.ts';
import type { Problem } from '../problem/index.ts';
import { durationBuckets } from './duration-buckets.ts';

/** The metrics of a service. Other parts of the runtime register theirs with `registry`. */
export interface Metrics {
  readonly registry: Registry;
  /** Counts a request that has been served. */
  readonly observeRequest: (observation: Observation) => void;
  /** Counts an answer by each of its parts that could not be had. */
  readonly countDegraded: (operationId: string, missing: readonly string[]) => void;
  /** Counts an answer that broke the contract. */
  readonly countViolation: (violation: ContractViolation) => void;
  /** Counts a request that was not a success. */
  readonly countProblem: (operation: OperationDescriptor, problem: Problem) => void;
  /** Counts a request that a limit has refused. */
  readonly countRefusal: (policy: string) => void;
}

/** Creates the metrics of a service, with those of its process. */
export function createMetrics(contract: ServiceContract<object, object>): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ service: contract.name });
  collectDefaultMetrics({ register: registry });
  addBuildInfo(registry, contract);
  const durations = new Histogram({
    name: 'fitsync_http_request_duration_seconds',
    help: 'Time from the request to its answer.',
    labelNames: ['method', 'route', 'status'],
    buckets: [...durationBuckets],
    registers: [registry],
  });
  const errors = new Counter({
    name: 'fitsync_errors_total',
    help: 'Requests that were not a success, by the code of the problem.',
    labelNames: ['endpoint', 'code'],
    registers: [registry],
  });
  const violations = new Counter({
    name: 'fitsync_contract_violations_total',
    help: 'Answers that broke the contract.',
    labelNames: ['endpoint', 'status'],
    registers: [registry],
  });
  const degraded = new Counter({
    name: 'fitsync_degraded_responses_total',
    help: 'Answers that lack something, by what it is.',
    labelNames: ['endpoint', 'missing'],
    registers: [registry],
  });
  const refusals = new Counter({
    name: 'fitsync_rate_limited_total',
    help: 'Requests that a limit has refused.',
    labelNames: ['policy'],
    registers: [registry],
  });
  const countProblem: Metrics['countProblem'] = ({ operationId }, { code }) =>
    errors.inc({ endpoint: operationId, code });
  // Looking a series up by its labels costs more than counting in it.
  const series = new WeakMap<OperationDescriptor, Map<number, Histogram.Internal<string>>>();
  const seriesOf = (operation: OperationDescriptor, status: number) => {
    let byStatus = series.get(operation);
    if (byStatus === undefined) series.set(operation, (byStatus = new Map()));
    let one = byStatus.get(status);
    if (one === undefined) {
      one = durations.labels(operation.method, operation.path, String(status));
      byStatus.set(status, one);
    }
    return one;
  };
  return {
    registry,
    observeRequest: ({ operation, status, seconds, problem }) => {
      seriesOf(operation, status).observe(seconds);
      if (problem) countProblem(operation, problem);
    },
    countDegraded: (endpoint, missing) => {
      for (const part of missing) degraded.inc({ endpoint, missing: part });
    },
    countViolation: ({ operationId, status }) =>
      violations.inc({ endpoint: operationId, status: String(status) }),
    countProblem,
    countRefusal: (policy) => refusals.inc({ policy }),
  };
}

/** Two values at once among the replicas of a service mean that a rollout is stuck halfway. */
function addBuildInfo(registry: Registry, contract: ServiceContract<object, object>): void {
  const { operations, sends } = contract;
  const hash = createHash('sha256').update(JSON.stringify({ operations, sends })).digest('hex');
  new Gauge({
    name: 'fitsync_build_info',
    help: 'What runs here; always 1.',
    labelNames: ['node', 'tzdata', 'contract_hash'],
    registers: [registry],
  }).set(
    {
      node: process.versions.node,
      tzdata: process.versions['tz'] ?? 'unknown',
      contract_hash: hash.slice(0, 12),
    },
    1,
  );
}
