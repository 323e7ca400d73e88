import type { BrokerOptions, Credentials } from '@fitsync/pacts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';

/** Where the Pact Broker is and how to sign in there, from the variables that its own tools read. */
export function readBrokerOptions(env: CommandContext['env']): BrokerOptions {
  const baseUrl = env['PACT_BROKER_BASE_URL'];
  if (!baseUrl) {
    throw new CliError(exitCodes.usage, 'PACT_BROKER_BASE_URL is not set', {
      hints: [
        'it is where the Pact Broker is: https://broker.example.com',
        'PACT_BROKER_TOKEN, or PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD, sign in there',
      ],
    });
  }
  const url = URL.parse(baseUrl);
  // The value is not repeated: it may hold a password.
  if (!url || !['http:', 'https:'].includes(url.protocol)) {
    throw new CliError(exitCodes.usage, 'PACT_BROKER_BASE_URL is no http or https URL');
  }
  if (url.username !== '' || url.password !== '') {
    throw new CliError(exitCodes.usage, 'PACT_BROKER_BASE_URL holds credentials', {
      hints: ['put them into PACT_BROKER_USERNAME and PACT_BROKER_PASSWORD'],
    });
  }
  const credentials = readCredentials(env);
  return { baseUrl, ...(credentials && { credentials }) };
}

function readCredentials(env: CommandContext['env']): Credentials | undefined {
  const { PACT_BROKER_TOKEN: token, PACT_BROKER_USERNAME: username } = env;
  if (token) return { token };
  return username ? { username, password: env['PACT_BROKER_PASSWORD'] ?? '' } : undefined;
}
