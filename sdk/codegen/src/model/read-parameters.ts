import { inlineSchema } from './collect-schemas.ts';
import type { JsonSchema, Parameter } from './model.ts';
import type { Place, Reading } from './place.ts';
import { child, follow, itemsOf, textOf } from './place.ts';

/** The parameters of an operation. */
export interface Parameters {
  /** Of path and query, path first, each by name. */
  readonly parameters: readonly Parameter[];
  readonly idempotencyKey: boolean;
}

/** Reads the parameters of an operation and of its path. */
export function readParameters(reading: Reading, pathItem: Place, operation: Place): Parameters {
  const found = new Map<string, Parameter>();
  let idempotencyKey = false;
  const places = [
    ...itemsOf(child(pathItem, 'parameters')),
    ...itemsOf(child(operation, 'parameters')),
  ];
  for (const place of places) {
    const target = follow(reading.documents, place);
    if (!target) continue;
    const name = textOf(child(target, 'name'));
    const location = textOf(child(target, 'in'));
    if (location === 'header' && name.toLowerCase() === 'idempotency-key') idempotencyKey = true;
    // What streams continues behind the event that this header names; the engine reads it in place of the query.
    else if (location === 'header' && name.toLowerCase() === 'last-event-id') continue;
    else if (location !== 'path' && location !== 'query')
      reportLocation(reading, place, name, location);
    else if (name === 'body') reportName(reading, place);
    else found.set(name, readParameter(reading, target, name, location));
  }
  return { parameters: [...found.values()].sort(byPlaceAndName), idempotencyKey };
}

function readParameter(
  reading: Reading,
  place: Place,
  name: string,
  location: 'path' | 'query',
): Parameter {
  const schema: JsonSchema = inlineSchema(reading, child(place, 'schema'));
  return {
    name,
    in: location,
    required: location === 'path' || child(place, 'required').value === true,
    description: textOf(child(place, 'description')),
    schema,
    example: child(place, 'example').value ?? schema['example'],
  };
}

function byPlaceAndName(a: Parameter, b: Parameter): number {
  const key = (parameter: Parameter): string => `${parameter.in} ${parameter.name}`;
  return key(a) < key(b) ? -1 : 1;
}

function reportLocation({ report }: Reading, place: Place, name: string, location: string): void {
  report(place, {
    code: 'parameter-location',
    message: `\`${name}\` is a ${location} parameter, which contracts do not use.`,
    help: 'Pass it in the path or the query; the only header parameters are Idempotency-Key and Last-Event-ID.',
  });
}

function reportName({ report }: Reading, place: Place): void {
  report(place, {
    code: 'parameter-name',
    message:
      'No parameter may be called `body`: the input of an operation calls its request body so.',
    help: 'Give the parameter another name.',
  });
}
