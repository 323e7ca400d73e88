import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pactFolder } from './open-pact.ts';

/** A state that has to be there before an interaction. */
export interface ProviderState {
  readonly name: string;
  readonly params?: Readonly<Record<string, unknown>>;
}

interface Body {
  readonly content?: unknown;
}

/** A request and its answer, as the pact has them. */
export interface HttpPart {
  readonly type: 'Synchronous/HTTP';
  readonly description: string;
  readonly providerStates?: readonly ProviderState[];
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query?: Readonly<Record<string, readonly string[]>>;
    readonly headers?: Readonly<Record<string, readonly string[]>>;
    readonly body?: Body;
  };
  readonly response: {
    readonly status: number;
    readonly headers?: Readonly<Record<string, readonly string[]>>;
    readonly body?: Body;
  };
}

/** A message, as the pact has it. */
export interface MessagePart {
  readonly type: 'Asynchronous/Messages';
  readonly description: string;
  readonly providerStates?: readonly ProviderState[];
  readonly contents: Body;
  readonly metadata: Readonly<Record<string, unknown>>;
}

/** The pact of a pair. */
export interface PactFile {
  readonly path: string;
  readonly consumer: string;
  readonly provider: string;
  readonly interactions: readonly (HttpPart | MessagePart)[];
}

/** Reads all pacts in a folder. */
export async function readPacts(folder: string = pactFolder): Promise<PactFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json')).sort();
  return Promise.all(names.map((name) => readPact(join(folder, name))));
}

async function readPact(path: string): Promise<PactFile> {
  const pact = JSON.parse(await readFile(path, 'utf8')) as {
    readonly consumer: { readonly name: string };
    readonly provider: { readonly name: string };
    readonly interactions: PactFile['interactions'];
  };
  const { consumer, provider, interactions } = pact;
  return { path, consumer: consumer.name, provider: provider.name, interactions };
}
