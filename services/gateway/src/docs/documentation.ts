import { type Asset, createAsset } from './asset.ts';
import type { CommunicationMap } from './communication-map.ts';
import { type Page, printPage } from './page.ts';
import { printMap } from './print-map.ts';
import { readBrowserFile, readGenerated } from './sources.ts';
import { readAsyncApiReact, readAsyncApiStyles, readScalar } from './viewers.ts';

/** Makes an asset when it is first asked for; whoever asks later gets the same. */
export type Load = () => Promise<Asset>;

/** Everything there is to read, by path. Nothing is read before somebody asks for it. */
export function createDocumentation(): ReadonlyMap<string, Load> {
  const parts = new Map<string, Load>([
    ['/docs/assets/docs.css', load('css', () => readBrowserFile('docs.css'))],
    ['/docs/assets/scalar.js', load('js', readScalar)],
    ['/docs/assets/rest.js', load('js', () => readBrowserFile('rest.js'))],
    ['/docs/assets/asyncapi.css', load('css', readAsyncApiStyles)],
    ['/docs/assets/asyncapi.js', load('js', readAsyncApiReact)],
    ['/docs/assets/events.js', load('js', () => readBrowserFile('events.js'))],
  ]);
  const page = (
    path: string,
    title: string,
    names: readonly string[],
    body: Body,
  ): [string, Load] => [
    path,
    load('html', async () => {
      const urls = await Promise.all(names.map((name) => versioned(parts, name)));
      const content = typeof body === 'string' ? body : await body();
      return printPage({ path, title, parts: urls, content });
    }),
  ];
  return new Map([
    ...parts,
    page('/docs', 'Operations', ['docs.css', 'scalar.js', 'rest.js'], reference),
    page(
      '/docs/events',
      'Events',
      ['docs.css', 'asyncapi.css', 'asyncapi.js', 'events.js'],
      reference,
    ),
    page('/docs/map', 'Map', ['docs.css'], printGeneratedMap),
    ['/docs/openapi.json', load('json', () => readGenerated('openapi.json'))],
    ['/docs/asyncapi.json', load('json', () => readGenerated('asyncapi.json'))],
    ['/docs/asyncapi.parsed.json', load('json', () => readGenerated('asyncapi.parsed.json'))],
    ['/docs/map.json', load('json', () => readGenerated('map.json'))],
    ['/llms.txt', load('txt', () => readGenerated('llms.txt'))],
  ]);
}

/** What a page shows, or what makes it. */
type Body = Page['content'] | (() => Promise<Page['content']>);

/** Where the viewers draw. */
const reference = '<div id="reference"></div>';

async function printGeneratedMap(): Promise<string> {
  const text = await readGenerated('map.json');
  const map: CommunicationMap = JSON.parse(text.toString());
  return printMap(map);
}

/** The URL changes with the content, so that browsers need not ask for it again. */
async function versioned(parts: ReadonlyMap<string, Load>, name: string): Promise<string> {
  const path = `/docs/assets/${name}`;
  const part = await parts.get(path)?.();
  return `${path}?v=${part?.hash}`;
}

function load(type: string, read: () => Promise<string | Buffer>): Load {
  let made: Promise<Asset> | undefined;
  return () => (made ??= read().then((content) => createAsset(type, content)));
}
