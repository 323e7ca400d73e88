import { type CommunicationMap, type Edge, type EdgeKind, edgesOf } from './communication-map.ts';
import { drawMap } from './draw-map.ts';

/** The communication map as a drawing, and as a table with the same content. */
export function printMap(map: CommunicationMap): string {
  const rows = edgesOf(map).map(([kind, edge]) => printRow(kind, edge));
  return [
    '<main class="map">',
    '<h1>Who calls and hears whom</h1>',
    '<p>Drawn from the contracts. A <span class="call">solid line</span> is a service that calls another, a <span class="event">dashed one</span> an event on its way to who receives it, with how many operations or events there are. Apart from that, the gateway forwards to each service what <a href="/docs">users may call</a>.</p>',
    drawMap(map),
    '<table>',
    '<caption>The same as a table</caption>',
    '<thead><tr><th scope="col">From</th><th scope="col">How</th><th scope="col">To</th><th scope="col">What</th></tr></thead>',
    `<tbody>${rows.join('\n')}</tbody>`,
    '</table>',
    '</main>',
  ].join('\n');
}

function printRow(kind: EdgeKind, { from, to, carries }: Edge): string {
  const what = carries.map(({ name, url }) => (url ? `<a href="${url}">${name}</a>` : name));
  const how = kind === 'call' ? 'calls' : 'is heard by';
  return `<tr class="${kind}" data-from="${from}" data-to="${to}"><th scope="row">${from}</th><td>${how}</td><td>${to}</td><td>${what.join(', ')}</td></tr>`;
}
