import type { Rule } from '../rule.ts';

/** Handlers, clients and commands take one flat object of parameters, with the request body as `body`. */
export const parameterNames: Rule = {
  name: 'parameter-names',
  what: 'Parameters in path and query have names of their own: not `body`, and not the same in both places.',
  *check({ operations }) {
    for (const { file, parameters } of operations) {
      const taken = new Set<unknown>();
      for (const { name, pointer, in: location } of parameters) {
        if (location !== 'path' && location !== 'query') continue;
        const place = { file, pointer };
        if (name === 'body') {
          yield {
            ...place,
            message: 'A parameter cannot be named `body`.',
            help: 'Name it after what it holds: `body` is the request body in clients and handlers.',
          };
        }
        if (taken.has(name)) {
          yield {
            ...place,
            message: `The operation already has a parameter \`${String(name)}\`.`,
            help: 'Rename one of them: clients pass path and query parameters in one object.',
          };
        }
        taken.add(name);
      }
    }
  },
};
