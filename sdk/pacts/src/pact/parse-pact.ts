import { Ajv } from 'ajv';
import { pactPath } from '../pairs/pair.ts';
import type { HttpInteractionFile, MessageInteractionFile, PactFile } from './pact-file.ts';
import { pactSchema } from './pact-schema.ts';
import { type Interaction, type Pact, PactError } from './pact.ts';

const isPactFile = new Ajv({
  allErrors: true,
  discriminator: true,
  strict: false,
}).compile<PactFile>(pactSchema);

/** The pact in the text of a file; throws a {@link PactError} with everything that is wrong with it. */
export function parsePact(path: string, text: string): Pact {
  const refuse = (problems: readonly string[]): PactError =>
    new PactError(problems.map((problem) => `${path}: ${problem}`));
  const file = readJson(text);
  if (file === undefined) throw refuse(['is not JSON']);
  if (!isPactFile(file)) {
    throw refuse(
      (isPactFile.errors ?? []).map(
        ({ instancePath, message }) => `${instancePath || '/'} ${message}`,
      ),
    );
  }
  const problems = problemsOf(path, file);
  if (problems.length > 0) throw refuse(problems);
  return {
    path,
    consumer: file.consumer.name,
    provider: file.provider.name,
    interactions: file.interactions.map(toInteraction),
    file,
  };
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function toInteraction(file: HttpInteractionFile | MessageInteractionFile): Interaction {
  const described = {
    description: file.description,
    subject: subjectOf(file) ?? '',
    operationId: referenceOf(file) ?? '',
    states: file.providerStates ?? [],
    readsOptional: file.comments?.reads_optional ?? [],
    readsNullable: file.comments?.reads_nullable ?? [],
  };
  return file.type === 'Synchronous/HTTP'
    ? { ...described, kind: 'http', status: file.response.status, file }
    : { ...described, kind: 'message', file };
}

function subjectOf({
  description,
}: HttpInteractionFile | MessageInteractionFile): string | undefined {
  return /^([\w.]+): \S/.exec(description)?.[1];
}

function referenceOf({
  type,
  comments,
}: HttpInteractionFile | MessageInteractionFile): string | undefined {
  const kind = type === 'Synchronous/HTTP' ? 'OpenAPI' : 'AsyncAPI';
  return comments?.references?.[kind]?.operationId;
}

function problemsOf(path: string, file: PactFile): readonly string[] {
  const expected = pactPath({ consumer: file.consumer.name, provider: file.provider.name });
  const descriptions = file.interactions.map(({ description }) => description);
  const repeated = descriptions.filter((one, index) => descriptions.indexOf(one) < index);
  return [
    ...(path === expected ? [] : [`a pact between its parties is called ${expected}`]),
    ...(file.interactions.length > 0 ? [] : ['it has no interactions']),
    ...[...new Set(repeated)].map((description) => `"${description}" stands there twice`),
    ...file.interactions.flatMap(problemsOfInteraction),
  ];
}

function problemsOfInteraction(
  interaction: HttpInteractionFile | MessageInteractionFile,
): readonly string[] {
  const { type, description, pending } = interaction;
  const subject = subjectOf(interaction);
  const reference = referenceOf(interaction);
  const isHttp = type === 'Synchronous/HTTP';
  const problems: string[] = [];
  if (subject === undefined) {
    problems.push(
      isHttp
        ? 'the description is not "<operationId>: <case>"'
        : 'the description is not "<event>: <case>"',
    );
  }
  if (reference === undefined) {
    const kind = isHttp ? 'OpenAPI' : 'AsyncAPI';
    problems.push(`comments.references.${kind}.operationId is missing`);
  } else if (isHttp && subject !== undefined && subject !== reference) {
    problems.push(`it refers to the operation ${reference}, and not to the one it is named after`);
  }
  // A pending interaction that fails does not fail the verification.
  if (pending === true) problems.push('it is pending, so nothing would ever check it');
  return problems.map((problem) => `"${description}": ${problem}`);
}
