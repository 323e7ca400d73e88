import type { CallOptions, OperationDescriptor, OperationMap } from '@fitsync/descriptor';
import { redact } from '@fitsync/sdk/engine';
import type { Input } from '../contracts/build-input.ts';
import type { Gateway } from './open-gateway.ts';

/** A request as it would be sent, without secrets. */
export interface ShownRequest {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: unknown;
}

/** Lets the client build the very request that it would send, and keeps it from the network. */
export async function captureRequest(
  gateway: Gateway,
  operation: OperationDescriptor,
  input: Input,
  options: CallOptions = {},
): Promise<ShownRequest> {
  const captured: Request[] = [];
  const client = gateway.connect<OperationMap>(
    { [operation.operationId]: operation },
    {
      fetch: (input, init) => {
        captured.push(new Request(input, init));
        return Promise.reject(new Error('not sent'));
      },
    },
  );
  await client[operation.operationId]?.(input, options).catch(() => undefined);
  const [request] = captured;
  if (!request) throw new Error(`${operation.operationId} made no request`);
  const text = await request.text();
  const headers = Object.fromEntries(request.headers);
  if ('authorization' in headers) headers['authorization'] = 'Bearer [redacted]';
  const { method, url } = request;
  return { method, url, headers, ...(text !== '' && { body: redact(JSON.parse(text)) }) };
}

/** The request as HTTP shows it. */
export function formatRequest({ method, url, headers, body }: ShownRequest): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  const head = [`${method} ${url}`, ...lines].join('\n');
  return body === undefined ? head : `${head}\n\n${JSON.stringify(body, null, 2)}`;
}
