import { platform } from '@fitsync/contracts/platform';

/** Creates what tells where a service is: as configured, else what its contract says. */
export function createUrlOf(
  configured: Readonly<Record<string, string>>,
): (service: string) => string {
  const usual: Readonly<Record<string, { readonly defaultUrl: string }>> = platform;
  return (service) => {
    const url = configured[service] ?? usual[service]?.defaultUrl;
    if (url === undefined) throw new Error(`nobody knows where the service ${service} is`);
    return url;
  };
}
