import type { Express, NextFunction, Request, Response } from 'express';
import { sendAsset } from './asset.ts';
import type { Load } from './documentation.ts';

/** Adds the documentation: pages at `/docs`, what they are made of, and the documents for machines. */
export function mountDocs(app: Express): void {
  let documentation: Promise<ReadonlyMap<string, Load>> | undefined;
  const serve = async (request: Request, response: Response, next: NextFunction): Promise<void> => {
    const path = request.path.replace(/\/$/, '');
    // Loaded for who reads it, so that the gateway starts without it.
    documentation ??= import('./documentation.ts').then((module) => module.createDocumentation());
    const load = (await documentation).get(path);
    if (load === undefined) return next();
    const asset = await load();
    response.set({
      'content-security-policy': contentSecurityPolicy(path),
      'cache-control':
        request.query['v'] === asset.hash ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
    sendAsset(request, response, asset);
  };
  app.get(['/llms.txt', '/docs', '/docs/{*path}'], serve);
}

/** What a page may load: files of this gateway, and nothing from anywhere else. */
function contentSecurityPolicy(path: string): string {
  return [
    "default-src 'none'",
    // AsyncAPI React compiles validators as it loads, although it is given a document that needs none.
    `script-src 'self'${path === '/docs/events' ? " 'unsafe-eval'" : ''}`,
    // The viewers write their styles into the page.
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self' data:",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ');
}
