export { createLogger, type Logger, type LoggerOptions, logLevels } from './logger.ts';
export { durationBuckets } from './duration-buckets.ts';
export { createMetrics, type Metrics } from './metrics.ts';
export { createRequestLog } from './request-log.ts';
