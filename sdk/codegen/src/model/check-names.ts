import { pascalCase } from '../print/names.ts';
import type { HttpService } from './collect-operations.ts';
import type { Schema } from './model.ts';
import type { Reading } from './place.ts';
import { child } from './place.ts';
import type { ChannelUse } from './read-channels.ts';

const ROLES = [
  'Calls',
  'Client',
  'EventHandler',
  'EventHandlers',
  'Examples',
  'Operations',
  'Payloads',
  'Received',
  'Stub',
];

/** Reports events of services that describe no HTTP interface: there would be no place for their types. */
export function checkEventServices(
  { report }: Reading,
  services: readonly HttpService[],
  uses: readonly ChannelUse[],
): void {
  for (const { service, place } of uses) {
    if (services.some(({ name }) => name === service)) continue;
    report(place, {
      code: 'unknown-service',
      message: `There is no service \`${service}\`.`,
      help: `Add specs/http/${service}.openapi.yaml, with \`paths: {}\` if it offers nothing over HTTP.`,
    });
  }
}

/** Reports schemas whose types would be called like an operation or an interface of the same service. */
export function checkNames(
  { report }: Reading,
  services: readonly HttpService[],
  schemas: ReadonlyMap<string, Schema>,
): void {
  for (const { name, operations } of services) {
    for (const role of ROLES) {
      const schema = schemas.get(`${name}.${pascalCase(name)}${role}`);
      if (!schema) continue;
      report(schema.place, {
        code: 'name-taken',
        message: `\`${schema.name}\` is generated for the ${name} service itself.`,
        help: 'Give the schema another name.',
      });
    }
    for (const { descriptor, place } of operations) {
      const schema = schemas.get(`${name}.${pascalCase(descriptor.operationId)}`);
      if (!schema) continue;
      report(child(place, 'operationId'), {
        code: 'name-taken',
        message: `The types of \`${descriptor.operationId}\` would be called like the schema \`${schema.name}\`.`,
        help: 'Rename the schema, `CreateBookingRequest` for instance, or the operation.',
      });
    }
  }
}
