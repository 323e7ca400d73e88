// Written by `fitsync generate` from specs/events/: edit that, not this.

export { events } from './catalogue.ts';
export { eventExamples } from './examples.ts';
export type { EventPayloads, EventType } from './payloads.ts';
export { eventValidators } from './validators.js';
