import type { Model, Operation, Service } from '../../model/index.ts';

/** Whether programs outside may call the operation: it is open to users or to everyone. */
export function isPublic({ descriptor: { access } }: Operation): boolean {
  return access.anonymous || access.users.length > 0;
}

/** The services with the operations that programs outside may call; a service without any is left out. */
export function publicServices({ services }: Model): readonly Service[] {
  return services
    .map((service) => ({ ...service, operations: service.operations.filter(isPublic) }))
    .filter(({ operations }) => operations.length > 0);
}
