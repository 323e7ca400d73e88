import { type Channel, listMessages } from '@fitsync/embedded/mailbox';
import { parseCount } from '../../input/parse-count.ts';
import { parseMoment } from '../../input/parse-moment.ts';
import { findMailbox } from '../../mail/find-mailbox.ts';
import { CliError } from '../../program/cli-error.ts';
import type { CommandContext } from '../../program/command.ts';
import { exitCodes } from '../../program/exit-codes.ts';
import { formatTable } from '../../program/format-table.ts';
import { printableLine } from '../../program/printable.ts';
import { shorten } from '../../program/shorten.ts';

interface ListOptions {
  readonly to?: string;
  readonly channel?: string;
  readonly since?: string;
  readonly last?: string;
}

const channels: readonly Channel[] = ['email', 'sms', 'push'];

/** `fitsync mail list`: what the mailbox has, oldest first. */
export async function run(
  context: CommandContext,
  _args: readonly string[],
  options: ListOptions,
): Promise<void> {
  const { output } = context;
  const channel = options.channel === undefined ? undefined : readChannel(options.channel);
  const since =
    options.since === undefined ? undefined : parseMoment('--since', options.since, new Date());
  const last = options.last === undefined ? Infinity : parseCount('--last', options.last);
  const to = options.to?.toLowerCase();
  const found = (await listMessages(findMailbox(context))).filter(
    (message) =>
      (channel === undefined || message.channel === channel) &&
      (to === undefined || message.to.some((address) => address.toLowerCase() === to)) &&
      (since === undefined || Date.parse(message.received_at) >= since.getTime()),
  );
  const shown = found.slice(-last);
  output.result(shown, () =>
    shown.length === 0
      ? 'no messages'
      : formatTable([
          ['ID', 'RECEIVED', 'CHANNEL', 'TO', 'SUBJECT'],
          ...shown.map(({ id, received_at, channel, to, subject }) => [
            id,
            received_at,
            channel,
            shorten(printableLine(to.join(', '))),
            shorten(printableLine(subject)),
          ]),
        ]),
  );
}

function readChannel(text: string): Channel {
  const channel = channels.find((name) => name === text);
  if (channel) return channel;
  throw new CliError(exitCodes.usage, `--channel is ${channels.join(', ')}, not "${text}"`);
}
