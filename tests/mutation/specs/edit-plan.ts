import type { Site, SpecDraft, Step } from './spec-draft.ts';
import type { EventSite, Field, OperationSite } from './spec-sites.ts';
import { coreOf, fieldsOf, parametersOf, requestOf, successOf } from './spec-sites.ts';

/** How an edit is made in one operation or event; each gives the name by which it has to be told, or nothing where it cannot be made. */
export interface EditPlan {
  readonly name: string;
  readonly inOperation?: (draft: SpecDraft, operation: OperationSite) => string | undefined;
  readonly inEvent?: (draft: SpecDraft, event: EventSite) => string | undefined;
}

/** An edit that changes nothing that could be told. */
export const NOTHING = 'nothing';

/** What only operations can have. */
type OperationPlan = Required<Pick<EditPlan, 'name' | 'inOperation'>>;

/** Makes an edit, or says that it cannot be made here, and then leaves everything as it is. */
export type Edit<Target> = (target: Target) => boolean;

/** How the edits of a plan get to what they edit. */
export type Steps = (draft: SpecDraft) => Step;

/** An edit of a field that callers or receivers read, in the first where it can be made. */
export function onReadField(
  name: string,
  kind: string,
  steps: Steps,
  edit: Edit<Field>,
): Required<EditPlan> {
  return onReadObject(name, kind, steps, (parent, step) => fieldsOf(parent, step).some(edit));
}

/** An edit of the object that callers or receivers read. */
export function onReadObject(
  name: string,
  kind: string,
  steps: Steps,
  edit: (parent: Site, step: Step) => boolean,
): Required<EditPlan> {
  return {
    name,
    inOperation: (draft, operation) => {
      const step = steps(draft);
      const core = coreOf(successOf(operation, step)?.media, 'schema', step);
      return core && edit(core, step) ? `response-${kind}` : undefined;
    },
    inEvent: (draft, { message }) => {
      const step = steps(draft);
      const core = coreOf(message, 'payload', step);
      return core && edit(core, step) ? `event-${kind}` : undefined;
    },
  };
}

/** An edit of the object that callers send. */
export function onSentObject(
  name: string,
  kind: string,
  steps: Steps,
  edit: (parent: Site, step: Step) => boolean,
): OperationPlan {
  return {
    name,
    inOperation: (draft, operation) => {
      const step = steps(draft);
      const core = coreOf(requestOf(operation, step), 'schema', step);
      return core && edit(core, step) ? `request-${kind}` : undefined;
    },
  };
}

/** An edit of a value that callers send, in the body or as a parameter: the first where it can be made. */
export function onSentValue(
  name: string,
  kind: string,
  steps: Steps,
  edit: Edit<Site>,
): OperationPlan {
  return {
    name,
    inOperation: (draft, operation) => {
      const step = steps(draft);
      const core = coreOf(requestOf(operation, step), 'schema', step);
      const fields = core ? fieldsOf(core, step) : [];
      const values = [
        ...fields.map(({ schema }) => schema),
        ...parametersOf(operation, step).flatMap((parameter) => step(parameter, 'schema') ?? []),
      ];
      return values.some(edit) ? `request-${kind}` : undefined;
    },
  };
}
