import type { Accusation } from './deliveries.ts';
import type { Delivery, Facts, Mail } from './facts.ts';

/** What to compare mails with. */
export interface MailCheck extends Pick<Facts, 'deduplicates' | 'addresses'> {
  readonly mailsOf: (deliveryId: string) => readonly Mail[];
}

/**
 * Compares a delivery with what the provider has taken: a mail, to its recipient. A second one is allowed only where the
 * provider does not know it again, and each must belong to an attempt of its own: that there is a second attempt says that
 * nobody knows how the first one ended.
 */
export function checkMails(delivery: Delivery, check: MailCheck): Accusation[] {
  const { id, user_id, status, reason, attempts } = delivery;
  const name = `the mail ${id} to ${user_id}`;
  if (status !== 'sent') {
    return [{ class: 'lost', what: `${name} is ${status} (${reason ?? 'no reason'})` }];
  }
  const mails = check.mailsOf(id);
  if (mails.length === 0) return [{ class: 'lost', what: `${name} is sent, and did not arrive` }];
  const found: Accusation[] = [];
  const numbers = new Set(mails.map(({ attempt }) => attempt));
  const most = check.deduplicates ? 1 : attempts;
  if (mails.length > most || numbers.size < mails.length) {
    const times = `${mails.length} times, after ${attempts} attempts`;
    found.push({ class: 'duplicated', what: `${name} arrived ${times}` });
  }
  if (mails.some(({ attempt }) => attempt > attempts)) {
    found.push({ class: 'unexpected', what: `${name} is of an attempt that is not recorded` });
  }
  const address = check.addresses.get(user_id);
  if (mails.some(({ to }) => to.length !== 1 || to[0] !== address)) {
    found.push({ class: 'unexpected', what: `${name} went to somebody else` });
  }
  return found;
}
