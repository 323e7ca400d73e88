import { type CommunicationMap, type Edge, type EdgeKind, edgesOf } from './communication-map.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

const [width, height] = [960, 700];
const center: Point = { x: width / 2, y: height / 2 };
/** Of the circle that the services stand on. */
const radius = 260;
/** Of the circle that a service is. */
const nodeRadius = 58;
/** How far lines bend to the left of their way, so that both kinds and both ways stay apart. */
const bends: Readonly<Record<EdgeKind, number>> = { call: 26, event: 84 };

/** Draws the services on a circle, with a line for each pair that calls or hears. */
export function drawMap(map: CommunicationMap): string {
  const places = new Map(
    map.services.map((name, index) => [name, placeOf(index, map.services.length)]),
  );
  const lines = edgesOf(map).flatMap(([kind, edge]) => {
    const [from, to] = [places.get(edge.from), places.get(edge.to)];
    return from && to ? drawEdge(kind, edge, from, to) : [];
  });
  const nodes = [...places].map(
    ([name, { x, y }]) =>
      `<g class="service"><circle cx="${x}" cy="${y}" r="${nodeRadius}"/><text x="${x}" y="${y}">${name}</text></g>`,
  );
  return [
    `<svg viewBox="0 0 ${width} ${height}" role="img" aria-label="Which service calls and hears which; the table below says the same">`,
    `<defs>${drawArrow('call')}${drawArrow('event')}</defs>`,
    ...lines,
    ...nodes,
    '</svg>',
  ].join('\n');
}

function drawEdge(kind: EdgeKind, edge: Edge, from: Point, to: Point): string {
  const verb = kind === 'call' ? 'calls' : 'is heard by';
  const names = edge.carries.map(({ name }) => name).join(', ');
  const { path, label } = from === to ? loopAt(from) : curveBetween(from, to, bends[kind]);
  return [
    `<g class="${kind}" data-from="${edge.from}" data-to="${edge.to}">`,
    `<title>${edge.from} ${verb} ${edge.to}: ${names}</title>`,
    `<path d="${path}" marker-end="url(#${kind}-arrow)"/>`,
    `<text x="${label.x}" y="${label.y}">${edge.carries.length}</text>`,
    '</g>',
  ].join('');
}

function drawArrow(kind: EdgeKind): string {
  return `<marker id="${kind}-arrow" class="${kind}" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0L8 4L0 8z"/></marker>`;
}

function placeOf(index: number, count: number): Point {
  const angle = (2 * Math.PI * index) / count - Math.PI / 2;
  return shift(center, Math.cos(angle) * radius, Math.sin(angle) * radius);
}

/** From the edge of one service to the edge of another. */
function curveBetween(from: Point, to: Point, bend: number): { path: string; label: Point } {
  const [middleX, middleY] = [(from.x + to.x) / 2, (from.y + to.y) / 2];
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const [leftX, leftY] = [(to.y - from.y) / length, (from.x - to.x) / length];
  const control = shift({ x: middleX, y: middleY }, leftX * bend * 2, leftY * bend * 2);
  const [start, end] = [towards(from, control), towards(to, control)];
  const label = {
    x: (start.x + 2 * control.x + end.x) / 4,
    y: (start.y + 2 * control.y + end.y) / 4,
  };
  return { path: `M${print(start)}Q${print(control)} ${print(end)}`, label };
}

/** What a service sends to itself, on its outer side. */
function loopAt(place: Point): { path: string; label: Point } {
  const angle = Math.atan2(place.y - center.y, place.x - center.x);
  const at = (turn: number, distance: number): Point =>
    shift(place, Math.cos(angle + turn) * distance, Math.sin(angle + turn) * distance);
  const path = `M${print(at(-0.4, nodeRadius))}C${print(at(-0.7, nodeRadius * 2.2))} ${print(at(0.7, nodeRadius * 2.2))} ${print(at(0.4, nodeRadius))}`;
  return { path, label: at(0, nodeRadius * 1.75) };
}

function towards(from: Point, to: Point): Point {
  const length = Math.hypot(to.x - from.x, to.y - from.y);
  const share = nodeRadius / length;
  return shift(from, (to.x - from.x) * share, (to.y - from.y) * share);
}

function shift({ x, y }: Point, dx: number, dy: number): Point {
  return { x: Math.round(x + dx), y: Math.round(y + dy) };
}

function print({ x, y }: Point): string {
  return `${x} ${y}`;
}
