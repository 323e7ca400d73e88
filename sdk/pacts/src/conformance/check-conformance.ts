import type { Interaction, Pact } from '../pact/pact.ts';
import { checkCall } from './check-call.ts';
import { checkMessage } from './check-message.ts';
import { createComparison } from './compare-documents.ts';
import { type ContractDocuments, openApiOf } from './contract-documents.ts';

/** Something in a pact that the contracts do not allow, or do not promise. */
export interface Finding {
  /** The description of the interaction. */
  readonly interaction: string;
  readonly message: string;
}

/** Compares a pact with the contracts of its parties. */
export async function checkConformance(
  pact: Pact,
  documents: ContractDocuments,
): Promise<readonly Finding[]> {
  const compare = createComparison(pact, documents);
  const document = openApiOf(pact.provider, documents);
  const findings: Finding[] = [];
  for (const interaction of pact.interactions) {
    const complaints = [
      ...(await compare(interaction)),
      ...checkInteraction(pact, interaction, documents, document),
    ];
    findings.push(
      ...complaints.map((message) => ({ interaction: interaction.description, message })),
    );
  }
  return findings;
}

function checkInteraction(
  pact: Pact,
  interaction: Interaction,
  documents: ContractDocuments,
  document: ReturnType<typeof openApiOf>,
): readonly string[] {
  return interaction.kind === 'http'
    ? checkCall(pact, interaction, document)
    : checkMessage(pact, interaction, documents);
}
