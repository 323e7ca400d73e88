import type { PlatformEvent, ReceivedEvent } from '../model/index.ts';
import { describeEmits, joinParagraphs } from './describe-operation.ts';

/** What a reader of generated code wants to know of a received event, as the text of a comment. */
export function describeReceived(
  { summary, description, emits }: ReceivedEvent,
  { descriptor }: PlatformEvent,
): string {
  const facts = [`Sent by the ${descriptor.sender} service.`, ...describeEmits(emits)];
  return joinParagraphs(summary, description, facts);
}
