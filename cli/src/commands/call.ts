import type { CallOptions, OperationDescriptor, OperationMap } from '@fitsync/descriptor';
import { buildInput, checkInput, type Input } from '../contracts/build-input.ts';
import { loadContract, loadOperationExample, loadOperations } from '../contracts/catalog.ts';
import { unknownName } from '../contracts/unknown-name.ts';
import { validArguments } from '../contracts/valid-arguments.ts';
import { refuse } from '../contracts/violations.ts';
import { parseDuration } from '../input/parse-duration.ts';
import { CliError } from '../program/cli-error.ts';
import type { CommandContext } from '../program/command.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { explainCallError } from '../session/explain-call-error.ts';
import { type Gateway, openGateway } from '../session/open-gateway.ts';
import { captureRequest, formatRequest } from '../session/show-request.ts';

interface CallCommandOptions {
  readonly body?: string;
  readonly example?: true;
  readonly dryRun?: true;
  readonly idempotencyKey?: string;
  readonly timeout?: string;
}

/** `fitsync call OPERATION …`: checks the input against the contract, then calls through the gateway. */
export async function run(
  context: CommandContext,
  [operationId = '', ...assignments]: readonly string[],
  options: CallCommandOptions,
): Promise<void> {
  const timeout = parseDuration(options.timeout ?? '30s');
  const operation = await findOperation(operationId);
  const key = takeKey(operation, options.idempotencyKey);
  const [contract, example] = await Promise.all([
    loadContract(operation.service),
    loadOperationExample(operation),
  ]);
  const input = await buildInput(operation, contract, {
    assignments,
    body: options.body,
    example: options.example && example,
  });
  const errors = checkInput(operation, contract, input);
  if (errors.length > 0) {
    const shown = validArguments(operation, contract, { errors, example });
    throw refuse(`The input of ${operationId}`, errors, example, [shown]);
  }

  const gateway = await openGateway(context);
  if (options.dryRun) {
    const request = await captureRequest(gateway, operation, input, key);
    context.output.result(request, () => formatRequest(request));
    return;
  }
  const { output, signal } = context;
  const body = await send(gateway, operation, input, { ...key, timeout, signal });
  if (body === undefined && !output.json) output.note('done; the answer has no body');
  else output.result(body ?? null, () => JSON.stringify(body, null, 2));
}

function takeKey(
  { operationId, idempotencyKey }: OperationDescriptor,
  given: string | undefined,
): Pick<CallOptions, 'idempotencyKey'> {
  if (given === undefined) return {};
  if (idempotencyKey) return { idempotencyKey: given };
  throw new CliError(exitCodes.usage, `${operationId} takes no Idempotency-Key`);
}

async function findOperation(operationId: string): Promise<OperationDescriptor> {
  const operations = await loadOperations();
  const operation = operations.find((one) => one.operationId === operationId);
  if (operation) return operation;
  const names = operations.map((one) => one.operationId);
  throw unknownName('operation', operationId, names);
}

async function send(
  gateway: Gateway,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions,
): Promise<unknown> {
  const client = gateway.connect<OperationMap>({ [operation.operationId]: operation });
  try {
    return await client[operation.operationId]?.(input, options).unwrap();
  } catch (error) {
    throw explainCallError(error, gateway.url);
  }
}
