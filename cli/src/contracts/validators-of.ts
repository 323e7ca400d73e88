import type {
  OperationDescriptor,
  OperationValidators,
  ServiceContract,
} from '@fitsync/descriptor';

/** The validators of an operation in the contract of its service. */
export function validatorsOf(
  { operationId }: OperationDescriptor,
  contract: ServiceContract,
): OperationValidators {
  const all: Readonly<Record<string, OperationValidators>> = contract.validators;
  const validators = all[operationId];
  if (!validators) throw new Error(`${operationId} has no validators`);
  return validators;
}
