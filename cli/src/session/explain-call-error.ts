import { ApiError, errorCodes, FitSyncError } from '@fitsync/sdk/engine';
import { CliError } from '../program/cli-error.ts';
import { exitCodes, type ExitCode } from '../program/exit-codes.ts';

/** A failed call in the words and exit codes of the command line. */
export function explainCallError(error: unknown, gatewayUrl: string): unknown {
  if (error instanceof ApiError) return explainAnswer(error);
  if (!(error instanceof FitSyncError)) return error;
  const { message, code } = error;
  switch (code) {
    case errorCodes.unavailable:
      return new CliError(
        exitCodes.unreachableOrForbidden,
        `cannot reach the gateway at ${gatewayUrl}`,
        {
          hints: [
            message,
            'start the platform with: fitsync up',
            'or say where it is: --gateway-url',
          ],
          details: { code, gateway_url: gatewayUrl },
          cause: error,
        },
      );
    case errorCodes.timeout:
      return new CliError(exitCodes.timedOut, message, { details: { code }, cause: error });
    case errorCodes.invalidRequest:
      return new CliError(exitCodes.contractViolation, message, {
        details: { code },
        cause: error,
      });
    case errorCodes.unexpectedResponse:
    case errorCodes.api:
      return new CliError(exitCodes.failure, message, { details: { code }, cause: error });
    case errorCodes.aborted:
      return error;
  }
  return error;
}

function explainAnswer(error: ApiError): CliError {
  const { status, problem, correlationId, operationId } = error;
  const message = problem
    ? `${operationId} answered ${status} ${problem.code}: ${problem.detail}`
    : error.message;
  const hints = (problem?.errors ?? []).map(({ path, message: rule }) => `${path} ${rule}`);
  // Whoever was refused at the login knows how to sign in.
  if (status === 401 && operationId !== 'loginUser') hints.push('sign in with: fitsync login');
  if (correlationId !== undefined) hints.push(`correlation id: ${correlationId}`);
  return new CliError(exitCodeOf(status), message, {
    hints,
    details: { status, ...(problem && { problem }) },
    cause: error,
  });
}

function exitCodeOf(status: number): ExitCode {
  if (status === 400) return exitCodes.contractViolation;
  return status === 401 || status === 403 ? exitCodes.unreachableOrForbidden : exitCodes.failure;
}
