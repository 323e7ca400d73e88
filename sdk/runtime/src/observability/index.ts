export { createLogger, type Logger, type LoggerOptions, logLevels } from './logger.ts';
export { createMetrics, durationBuckets, type Metrics } from './metrics.ts';
export { createRequestLog } from './request-log.ts';
export { nextTraceparent, parseTraceparent, type TraceContext } from './traceparent.ts';
