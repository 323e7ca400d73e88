import type { MailContent } from '../../domain/messages/message-kind.ts';
import { escapeHtml } from './escape-html.ts';

const font = "font-family:-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";
const [ink, faint, line, accent] = ['#1c2430', '#5b6675', '#e3e8ef', '#0f766e'];

/** A mail in HTML: one column that fits phones, styled in place because mail programs drop style sheets. */
export function layoutHtml({
  subject,
  greeting,
  heading,
  paragraphs,
  details,
  closing,
}: MailContent): string {
  const [first = ''] = paragraphs;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#f3f5f8;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(first)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#f3f5f8;">
<tr><td align="center" style="padding:24px 12px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${line};border-radius:12px;">
<tr><td style="padding:20px 28px;border-bottom:1px solid ${line};${font};font-size:16px;font-weight:700;color:${accent};">FitSync</td></tr>
<tr><td style="padding:28px;${font};font-size:16px;line-height:1.5;color:${ink};">
<h1 style="margin:0 0 16px;font-size:22px;line-height:1.3;">${escapeHtml(heading)}</h1>
<p style="margin:0 0 12px;">${escapeHtml(greeting)}</p>
${paragraphs.map(toParagraph).join('\n')}
${toTable(details)}
<p style="margin:20px 0 0;">${escapeHtml(closing)}</p>
</td></tr>
<tr><td style="padding:16px 28px;border-top:1px solid ${line};${font};font-size:13px;line-height:1.5;color:${faint};">You get this mail because of what you chose in the notification settings of FitSync. You can change that in the app at any time.</td></tr>
</table>
</td></tr>
</table>
</body>
</html>
`;
}

function toParagraph(text: string): string {
  return `<p style="margin:0 0 12px;">${toLines(text)}</p>`;
}

function toTable(details: MailContent['details']): string {
  const rows = details.map(
    ({ label, value }) =>
      `<tr><td style="padding:8px 16px 8px 0;border-top:1px solid ${line};color:${faint};vertical-align:top;white-space:nowrap;">${escapeHtml(label)}</td>` +
      `<td style="padding:8px 0;border-top:1px solid ${line};font-weight:600;overflow-wrap:anywhere;">${toLines(value)}</td></tr>`,
  );
  return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="margin:16px 0 0;${font};font-size:15px;line-height:1.5;color:${ink};">
${rows.join('\n')}
</table>`;
}

/** What people wrote may have several lines. */
function toLines(text: string): string {
  return escapeHtml(text).replaceAll(/\r\n|\r|\n/g, '<br>');
}
