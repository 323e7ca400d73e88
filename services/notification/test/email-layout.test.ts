import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeHtml } from '../src/channels/email/escape-html.ts';
import { layoutHtml } from '../src/channels/email/layout-html.ts';
import { layoutText } from '../src/channels/email/layout-text.ts';

const mailOf = (text: string) => ({
  subject: text,
  greeting: text,
  heading: text,
  paragraphs: [text],
  details: [{ label: text, value: text }],
  closing: text,
});

/** Every tag that is in a text. */
const tagsOf = (html: string) => html.match(/<[^>]*>/g);

describe('layoutHtml', () => {
  it('escapes whatever people wrote, everywhere', () => {
    const html = layoutHtml(mailOf('<img src=x onerror="alert(1)">&\'</td>'));
    expect(html).not.toContain('<img');
    expect(html.match(/&lt;img src=x onerror=&quot;/g)).toHaveLength(8);
  });

  it('has the same tags whatever is told', () => {
    const expected = tagsOf(layoutHtml(mailOf('x')));
    fc.assert(
      fc.property(fc.string(), (text) => {
        const oneLine = text.replaceAll(/[\r\n]/g, ' ');
        expect(tagsOf(layoutHtml(mailOf(oneLine)))).toEqual(expected);
      }),
    );
  });

  it('keeps the lines of a text', () => {
    expect(layoutHtml(mailOf('one\ntwo'))).toContain('one<br>two');
  });
});

describe('layoutText', () => {
  it('tells the same in plain text', () => {
    const text = layoutText({ ...mailOf('x'), details: [{ label: 'When', value: 'now' }] });
    expect(text).toContain('x\n\nx\n\nWhen: now\n\nx');
  });
});

describe('escapeHtml', () => {
  it('leaves no character that means something', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(escapeHtml(text)).not.toMatch(/[<>"']/);
      }),
    );
  });
});
