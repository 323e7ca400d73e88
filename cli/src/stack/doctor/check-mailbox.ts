import { planMailbox } from '../mailbox-plan.ts';
import { checkReadiness } from '../readiness.ts';
import { type Check, fail, ok } from './check.ts';

/** Where the mails of the platform go, and whether the mailbox takes them. */
export const checkMailbox: Check = async ({ env, stack }) => {
  if (stack) {
    if (!stack.mailbox) return [ok('mail', 'SMTP_URL named the server when the stack started')];
    const { smtp_url, http_url, directory } = stack.mailbox;
    const { ready, reason = 'not ready' } = await checkReadiness(http_url);
    if (ready) return [ok('mail', `${smtp_url}, kept in ${directory}`)];
    return [fail('mail', `the mailbox does not answer: ${reason}`, 'fitsync logs mailbox')];
  }
  const plan = planMailbox(env);
  if (!plan) return [ok('mail', 'SMTP_URL names the server')];
  return [ok('mail', 'goes to a mailbox that comes with FitSync')];
};
