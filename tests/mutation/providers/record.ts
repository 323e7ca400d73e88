import type { Pact } from '@fitsync/pacts';
import type { RunningProvider } from '../../pact/kit/start-provider.ts';
import { type States, verifyPact } from '../../pact/kit/verify-pact.ts';
import { writeNumberedPact } from './numbered-pact.ts';
import { recordAnswers, type Recording } from './recording.ts';

/** Lets a provider keep a pact, and gives what it did. Throws when it does not keep it. */
export async function record<Operations extends object>(
  pact: Pact,
  provider: RunningProvider<Operations>,
  states: States<Operations>,
  directory: string,
): Promise<Recording> {
  const numbered = await writeNumberedPact(directory, pact, { withStates: true });
  const recording: Recording = { answers: new Map(), messages: new Map() };
  const proxy = await recordAnswers(provider.url, recording.answers);
  try {
    const { failures } = await verifyPact(numbered, provider, states, {
      url: proxy.url,
      onMessage: (description, message) => {
        const number = pact.interactions.findIndex((one) => one.description === description);
        recording.messages.set(number, message);
      },
    });
    if (failures.length > 0) throw new Error(failures.join('\n'));
    return recording;
  } finally {
    await proxy.close();
  }
}
