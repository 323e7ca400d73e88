import { parser } from '@prometheus-io/lezer-promql';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** What a query asks of a metric. */
export interface Selection {
  readonly metric: string;
  /** Labels that are matched, or that its series are grouped by. */
  readonly labels: readonly string[];
}

/** What a PromQL query reads; throws for one that is none. */
export function selectionsOf(query: string): Selection[] {
  // Grafana puts a duration there.
  const text = query.replaceAll('$__rate_interval', '1m');
  const root = parser.parse(text).topNode;
  root.cursor().iterate(({ type, from }) => {
    if (type.isError) throw new Error(`not PromQL at ${from}: ${text}`);
  });
  const textOf = ({ from, to }: Node): string => text.slice(from, to);
  return below(root, 'VectorSelector').map((selector) => ({
    metric: below(selector, 'Identifier').map(textOf)[0] ?? '',
    labels: [
      ...below(selector, 'LabelName').map(textOf),
      ...groupingsAround(selector).flatMap((grouping) => below(grouping, 'LabelName').map(textOf)),
    ],
  }));
}

function below(node: Node, name: string): Node[] {
  const found: Node[] = [];
  node.cursor().iterate((one) => {
    if (one.name === name) found.push(one.node);
  });
  return found;
}

/** The `by (…)` of the aggregations that a selector stands in. */
function groupingsAround(selector: Node): Node[] {
  const found: Node[] = [];
  for (let node = selector.parent; node; node = node.parent) {
    const modifier = node.name === 'AggregateExpr' ? node.getChild('AggregateModifier') : null;
    if (modifier) found.push(modifier);
  }
  return found;
}
