import { loadExamples } from '@fitsync/contracts/platform';
import type { CallableOperation, GrantedCalls } from '@fitsync/descriptor';
import { createClient } from '@fitsync/sdk/engine';

type Examples = Readonly<
  Record<string, { readonly responses: Readonly<Record<number, unknown>> } | undefined>
>;

/** Calls as generic code sees them. */
export type UntypedCalls = Readonly<
  Record<string, Readonly<Record<string, (input: object) => unknown>>>
>;

/** Creates clients of other services whose calls all succeed, with the examples of the contracts. */
export async function createExampleCalls(granted: GrantedCalls): Promise<UntypedCalls> {
  const loaders: Readonly<Record<string, () => Promise<Examples>>> = loadExamples;
  const clients: Record<string, object> = {};
  for (const [service, { operations, defaultUrl }] of Object.entries(granted)) {
    const examples = await loaders[service]?.();
    clients[service] = createClient(operations, {
      baseUrl: defaultUrl,
      // Innermost, so the wire is never reached.
      middleware: [
        async ({ operation }) => ({
          ...successOf(operation, examples?.[operation.operationId]?.responses ?? {}),
          headers: new Headers({ 'content-type': 'application/json' }),
        }),
      ],
    });
  }
  // The operations are data here; only generated code knows their types.
  return clients as UntypedCalls;
}

function successOf(
  { operationId }: CallableOperation,
  responses: Readonly<Record<number, unknown>>,
): { readonly status: number; readonly body: unknown } {
  const found = Object.entries(responses).find(([status]) => status.startsWith('2'));
  if (found === undefined) throw new Error(`${operationId} has no example of success`);
  return { status: Number(found[0]), body: structuredClone(found[1]) };
}
