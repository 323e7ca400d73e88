import { below, refOf } from '../../load/index.ts';
import { listOf } from '../fields.ts';
import type { Rule } from '../rule.ts';

/** A receiver repeats nothing of the sender's definition: it declares a channel and refers to the message. */
export const eventReferences: Rule = {
  name: 'event-references',
  what: 'Operations point to channels and messages of their own document; an event has one sender; a received message refers to the document that sends it.',
  *check({ channels, eventOperations, serviceDocuments, sentBy }) {
    const serviceOf = new Map(serviceDocuments.map(({ file, service }) => [file, service]));
    const senders = new Map<string, string>();
    for (const { file, pointer, service, action, channel, value } of eventOperations) {
      if (channel === undefined) {
        yield {
          file,
          pointer: below(pointer, 'channel'),
          message: 'The operation does not point to a channel of its own document.',
          help: 'Declare the channel under `channels` here and write `channel: { $ref: "#/channels/<event>" }`.',
        };
        continue;
      }
      for (const [index, message] of listOf(value['messages']).entries()) {
        if (refOf(message)?.startsWith(`#/channels/${channel}/messages/`)) continue;
        yield {
          file,
          pointer: below(pointer, 'messages', index),
          message: 'The operation does not point to a message of its own channel.',
          help: `Write \`$ref: "#/channels/${channel}/messages/<Message>"\`.`,
        };
      }
      const own = channels.find(
        (candidate) => candidate.file === file && candidate.name === channel,
      );
      if (action === 'send') {
        const other = senders.get(channel);
        if (other !== undefined) {
          yield {
            file,
            pointer,
            message: `\`${channel}\` is already sent by the ${other} service.`,
            help: 'An event tells what happened in one service: remove one of the senders or name another event.',
          };
        } else senders.set(channel, service);
        for (const { pointer: at, foreignFile } of own?.messages ?? []) {
          if (foreignFile === undefined) continue;
          yield {
            file,
            pointer: at,
            message: `The message of an event that this service sends is defined in ${foreignFile}.`,
            help: 'Move the message to the document of its sender.',
          };
        }
        continue;
      }
      for (const { pointer: at, foreignFile } of own?.messages ?? []) {
        const sender = foreignFile === undefined ? service : serviceOf.get(foreignFile);
        if (sender !== undefined && sentBy(sender).has(channel)) continue;
        yield {
          file,
          pointer: at,
          message: `The message of \`${channel}\` does not come from a document that sends it.`,
          help: 'Refer to the sender: `$ref: "./<sender>.asyncapi.yaml#/channels/<event>/messages/<Message>"`, and see that the sender has a `send` operation.',
        };
      }
    }
  },
};
