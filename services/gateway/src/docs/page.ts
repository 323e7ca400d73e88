/** What a page of the documentation consists of. */
export interface Page {
  readonly title: string;
  /** Its own path, which the navigation marks. */
  readonly path: string;
  /** URLs of style sheets and scripts, in the order in which they count. */
  readonly parts: readonly string[];
  readonly content: string;
}

const links = [
  ['/docs', 'Operations'],
  ['/docs/events', 'Events'],
  ['/docs/map', 'Map'],
  ['/docs/openapi.json', 'openapi.json'],
  ['/docs/asyncapi.json', 'asyncapi.json'],
  ['/llms.txt', 'llms.txt'],
] as const;

/** Prints a page with the navigation of all of them. */
export function printPage({ title, path, parts, content }: Page): string {
  const navigation = links.map(
    ([href, text]) => `<a href="${href}"${href === path ? ' aria-current="page"' : ''}>${text}</a>`,
  );
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<title>${title} · FitSync</title>`,
    // Without one, browsers ask for /favicon.ico.
    '<link rel="icon" href="data:,">',
    ...parts.map(printPart),
    '</head>',
    '<body>',
    `<nav aria-label="Documentation">${navigation.join('')}</nav>`,
    content,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

function printPart(url: string): string {
  return url.includes('.css')
    ? `<link rel="stylesheet" href="${url}">`
    : `<script type="module" src="${url}"></script>`;
}
