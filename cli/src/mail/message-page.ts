import type { Message } from '@fitsync/embedded/mailbox';
import { factsOf, textOf } from './format-message.ts';

/** Nobody knows who wrote the HTML: it may have its looks, but runs no script and sends no form. */
const policy =
  "default-src 'none'; style-src 'unsafe-inline' https:; img-src data: https:; font-src data: https:; form-action 'none'; base-uri 'none'";

/** A message as a page for the browser: the HTML of a mail, else its text. */
export function messagePage(message: Message): string {
  // What stands first counts, whatever the mail says later.
  const head = `<!doctype html><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}">`;
  const html = message.channel === 'email' ? message.html : undefined;
  return `${head}\n${html ?? plainPage(message)}\n`;
}

function plainPage(message: Message): string {
  const facts = factsOf(message)
    .map(([name, value]) => `<dt>${escapeHtml(name)}</dt><dd>${escapeHtml(value)}</dd>`)
    .join('\n');
  return [
    `<title>${escapeHtml(message.subject)}</title>`,
    '<style>body { font: 1rem/1.5 system-ui; margin: 2rem } dt { font-weight: bold } pre { white-space: pre-wrap }</style>',
    `<dl>\n${facts}\n</dl>`,
    `<pre>${escapeHtml(textOf(message))}</pre>`,
  ].join('\n');
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => entities[character] ?? '');
}
