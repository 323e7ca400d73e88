import type { Diagnostic, Documents } from '../load/index.ts';
import { diagnosticAt } from '../load/index.ts';
import type { JsonSchema, Model } from '../model/index.ts';
import { referTo } from '../model/index.ts';
import { createCompiler, reachable } from './compiler.ts';
import { plainSchema } from './plain-schema.ts';
import { parametersSchema } from './targets.ts';

interface Candidate {
  readonly schema: JsonSchema;
  readonly place: { readonly path: string; readonly pointer: string };
}

/**
 * Names the schemas that the validator compiler refuses. It compiles each by itself, which takes
 * its time: meant for when compiling them together has failed.
 */
export function checkSchemas(model: Model, documents: Documents): readonly Diagnostic[] {
  const candidates: Candidate[] = [
    ...[...model.schemas.values()].map(({ key, place }) => ({ schema: referTo(key), place })),
    ...model.services.flatMap(({ operations }) =>
      operations.map((operation) => ({
        schema: parametersSchema(operation),
        place: operation.place,
      })),
    ),
    ...model.events.map(({ envelope, place }) => ({ schema: envelope, place })),
  ];
  const found = candidates.flatMap(({ schema, place }) => {
    const message = refusal(schema, model.schemas);
    const size = reachable([schema], model.schemas).length;
    return message === undefined ? [] : [{ message, place, size }];
  });
  // Whoever refers to a refused schema is refused with the same words; the smallest is the cause.
  const causes = new Map<string, (typeof found)[number]>();
  for (const refused of found.sort((x, y) => y.size - x.size)) causes.set(refused.message, refused);
  return [...causes.values()].map(({ message, place }) =>
    diagnosticAt(documents, place.path, place.pointer, {
      code: 'bad-schema',
      message: `No validator can be made of this schema: ${message}.`,
      help: 'Use the plain keywords of JSON Schema, and the formats date, date-time, email and uri.',
    }),
  );
}

function refusal(schema: JsonSchema, named: Model['schemas']): string | undefined {
  try {
    for (const mode of ['exact', 'body', 'parameters'] as const) {
      createCompiler(mode, [schema], named).compile(plainSchema(schema));
    }
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
