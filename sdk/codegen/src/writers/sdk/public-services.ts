import { isPublic, type Model, type Operation, type Service } from '../../model/index.ts';

/**
 * The services with the operations that programs outside may call; a service without any is left out. What streams has
 * no answer that could be waited for: it is followed with `@fitsync/sdk/events`.
 */
export function publicServices({ services }: Model): readonly Service[] {
  return services
    .map((service) => ({
      ...service,
      operations: service.operations.filter((one) => isPublic(one) && !isStream(one)),
    }))
    .filter(({ operations }) => operations.length > 0);
}

function isStream({ descriptor: { responses } }: Operation): boolean {
  return responses[200]?.mediaType === 'text/event-stream';
}
