import { describe, expect, it } from 'vitest';
import { printable, printableLine } from './printable.ts';

describe('printable', () => {
  it.each([
    ['\u001B[2J\u001B]0;title\u0007', '␛[2J␛]0;title␇'],
    ['\u009B2J', '\uFFFD2J'],
    ['a\rb\bc\u007F', 'a␍b␈c␡'],
    ['pay \u202Eevil\u202C', 'pay \uFFFDevil\uFFFD'],
    ['line\r\nnext\tcolumn\n', 'line\nnext\tcolumn\n'],
    ['Grüße ✓ 👩‍👧', 'Grüße ✓ 👩‍👧'],
  ])('%j becomes %j', (text, shown) => expect(printable(text)).toBe(shown));
});

describe('printableLine', () => {
  it('leaves one line', () => {
    expect(printableLine(' a\n\u001Bb\tc ')).toBe('a ␛b c');
  });
});
