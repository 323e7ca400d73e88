import { listMessageFiles, type MessageFile } from '@fitsync/embedded/mailbox';
import { CliError } from '../program/cli-error.ts';
import { exitCodes } from '../program/exit-codes.ts';
import { didYouMean, nearest } from '../program/nearest.ts';

const howToList = 'fitsync mail list shows what it has';

/** The message of this id, or the `latest`, in the directory of a mailbox. */
export async function chooseMessage(directory: string, id: string): Promise<MessageFile> {
  const files = await listMessageFiles(directory);
  const latest = files.at(-1);
  if (!latest) {
    throw new CliError(exitCodes.unknownName, 'the mailbox is empty', {
      hints: [howToList],
    });
  }
  if (id === 'latest') return latest;
  const found = files.find((file) => file.id === id);
  if (found) return found;
  const similar = nearest(id, ['latest', ...files.map((file) => file.id)]);
  throw new CliError(exitCodes.unknownName, `the mailbox has no message "${id}"`, {
    hints: [...didYouMean(similar), howToList],
    details: { nearest: similar },
  });
}
