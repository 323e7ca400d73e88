import type { Documents } from '@fitsync/codegen';
import { breakingEdits } from './breaking-edits.ts';
import { harmlessEdits } from './harmless-edits.ts';
import type { EditPlan } from './edit-plan.ts';
import { createSpecDraft } from './spec-draft.ts';
import { eventsIn, operationsIn } from './spec-sites.ts';

/** A kind of edit that people make in contracts. */
export interface SpecEdit {
  readonly name: string;
  /** Whether somebody who keeps to the contract of before can break. */
  readonly breaking: boolean;
  /** The specs with the edit made once, for each operation and event of a document where it can be made. */
  apply(specs: Documents, file: string): Iterable<PlantedEdit>;
}

/** Specs in which one edit was made. */
export interface PlantedEdit {
  readonly documents: Documents;
  /** The operation or event that it was made in. */
  readonly subject: string;
  /** By which name it has to be told; `nothing` when there is nothing to tell. */
  readonly kind: string;
}

/** Every kind of edit: seventeen that break somebody, nine that do not. */
export const specEdits: readonly SpecEdit[] = [
  ...breakingEdits.map((plan) => toEdit(plan, true)),
  ...harmlessEdits.map((plan) => toEdit(plan, false)),
];

function toEdit(plan: EditPlan, breaking: boolean): SpecEdit {
  return { name: plan.name, breaking, apply: (specs, file) => plant(plan, specs, file) };
}

function* plant(plan: EditPlan, specs: Documents, file: string): Iterable<PlantedEdit> {
  const untouched = createSpecDraft(specs);
  for (const index of operationsIn(untouched, file).keys()) {
    const draft = createSpecDraft(specs);
    const operation = operationsIn(draft, file)[index]!;
    const kind = plan.inOperation?.(draft, operation);
    // An edit may give the operation another name.
    const subject = String(operation.node['operationId']);
    if (kind !== undefined) yield { documents: draft.documents(), subject, kind };
  }
  for (const index of eventsIn(untouched, file).keys()) {
    const draft = createSpecDraft(specs);
    const event = eventsIn(draft, file)[index]!;
    const kind = plan.inEvent?.(draft, event);
    if (kind !== undefined) yield { documents: draft.documents(), subject: event.type, kind };
  }
}
