import { isPublic, type Model, type Service } from '../../model/index.ts';

/** The services with the operations that programs outside may call; a service without any is left out. */
export function publicServices({ services }: Model): readonly Service[] {
  return services
    .map((service) => ({ ...service, operations: service.operations.filter(isPublic) }))
    .filter(({ operations }) => operations.length > 0);
}
