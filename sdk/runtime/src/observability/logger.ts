import { type DestinationStream, type Logger, pino } from 'pino';
import { createClock } from './create-clock.ts';
import { describeError } from './describe-error.ts';
import { standardOutput } from './standard-output.ts';

export type { Logger } from 'pino';

/** The levels of a log, from all to nothing. */
export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;

/** What {@link createLogger} needs to know. */
export interface LoggerOptions {
  readonly service: string;
  readonly level: (typeof logLevels)[number];
  /** Standard output unless given, where the lines of one turn of the event loop are written together. */
  readonly destination?: DestinationStream;
}

/** Fields that are never written, wherever they stand in the first three levels of what is logged. */
const secretFields = [
  'authorization',
  '["x-service-authorization"]',
  'cookie',
  'password',
  'current_password',
  'new_password',
  'password_hash',
  'token',
  'access_token',
  'refresh_token',
  'secret',
  'email',
  'phone',
];

/** Creates the logger of a service: one JSON object per line, times in UTC, without secrets. */
export function createLogger({ service, level, destination }: LoggerOptions): Logger {
  const options = {
    level,
    base: { service },
    timestamp: createClock(),
    formatters: { level: (label: string) => ({ level: label }) },
    serializers: { err: describeError },
    redact: {
      paths: ['', '*', '*.*'].flatMap((place) => secretFields.map((field) => join(place, field))),
      censor: '[redacted]',
    },
  };
  return pino(options, destination ?? standardOutput());
}

function join(place: string, field: string): string {
  return place === '' || field.startsWith('[') ? place + field : `${place}.${field}`;
}
