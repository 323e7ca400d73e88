import { writeSdk } from './sdk/write-sdk.ts';
import { writeCalls } from './write-calls.ts';
import { writeCatalogue } from './write-catalogue.ts';
import { writeCommon } from './write-common.ts';
import type { GeneratedFile, WriteContext } from './write-context.ts';
import { writeContract } from './write-contract.ts';
import { writeEventHandlers } from './write-event-handlers.ts';
import { writeExamples } from './write-examples.ts';
import { writeClient, writeStub } from './write-interfaces.ts';
import { writeOperations } from './write-operations.ts';
import { writePlatform } from './write-platform.ts';
import { writeProblems } from './write-problems.ts';
import { writeServiceEvents } from './write-service-events.ts';
import { writeServiceIndex } from './write-service-index.ts';
import { writeSchemas } from './write-types.ts';
import { writeValidatorTypes } from './write-validator-types.ts';

/** Lets every writer write: all generated files but the validators and the public documents. */
export function writeAll(context: WriteContext): readonly GeneratedFile[] {
  const perService = context.model.services.flatMap((service) => [
    writeCalls(context, service),
    writeClient(context, service),
    writeContract(context, service),
    ...writeEventHandlers(context, service),
    ...writeExamples(context, service),
    writeOperations(context, service),
    writeServiceEvents(context, service),
    writeServiceIndex(context, service),
    writeStub(context, service),
    writeValidatorTypes(context, service),
  ]);
  return [
    ...perService,
    ...writeSchemas(context),
    ...writeCatalogue(context),
    ...writeCommon(context),
    writePlatform(context),
    writeProblems(context),
    ...writeSdk(context),
  ];
}
