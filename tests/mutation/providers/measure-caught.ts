import type { Pact } from '@fitsync/pacts';
import { runVerifier } from '../../pact/kit/run-verifier.ts';
import { type Fault, faultsOfAnswer, faultsOfMessage } from './faults.ts';
import { writeNumberedPact } from './numbered-pact.ts';
import {
  type RecordedAnswer,
  type RecordedMessage,
  type Recording,
  replayAnswers,
} from './recording.ts';

/** How many faults were planted in what a provider did, and which of them a pact did not notice. */
export interface Caught {
  readonly planted: number;
  readonly missed: readonly string[];
}

/**
 * Plants every fault that the consumer of a pact would notice, one at a time in each interaction, and sees whether the
 * verification fails for it.
 */
export async function measureCaught(
  pact: Pact,
  { answers, messages }: Recording,
  directory: string,
): Promise<Caught> {
  const numbered = await writeNumberedPact(directory, pact, { withStates: false });
  const faults = pact.interactions.map(
    (interaction, number): readonly Fault<RecordedAnswer | RecordedMessage>[] => {
      const [answer, message] = [answers.get(number), messages.get(number)];
      if (interaction.kind === 'http') return answer ? faultsOfAnswer(interaction, answer) : [];
      return message ? faultsOfMessage(interaction, message) : [];
    },
  );
  const missed: string[] = [];
  // Each round plants one fault in each interaction, so that there are as many rounds as faults in the worst of them.
  const rounds = Math.max(...faults.map(({ length }) => length));
  for (let round = 0; round < rounds; round += 1) {
    const alter = (number: number): unknown => faults[number]?.[round]?.altered;
    const server = await replayAnswers(
      (number) => (alter(number) ?? answers.get(number)) as RecordedAnswer | undefined,
    );
    const { interactionResults } = await runVerifier({
      provider: pact.provider,
      providerBaseUrl: server.url,
      pactUrls: [numbered.path],
      logLevel: 'error',
      messageProviders: Object.fromEntries(
        pact.interactions.map(({ description }, number) => [
          description,
          () => {
            const message = (alter(number) ?? messages.get(number)) as RecordedMessage;
            const { channel, envelope } = message;
            return { __pactMessageMetadata: { channel }, message: envelope };
          },
        ]),
      ),
    });
    await server.close();
    for (const { description, result } of interactionResults) {
      const number = pact.interactions.findIndex((one) => one.description === description);
      const fault = faults[number]?.[round];
      if (fault && result === 'OK') missed.push(`${description}: ${fault.kind} (${fault.place})`);
    }
  }
  return { planted: faults.reduce((sum, { length }) => sum + length, 0), missed };
}
