import { registerHooks } from 'node:module';

/** A bug to build into the engine of one process. */
export interface Plant {
  readonly name: string;
  /** End of the URL of the module that gets it. */
  readonly module: string;
  /** What stands in the module, exactly once. */
  readonly piece: string;
  readonly instead: string;
}

/**
 * Rewrites a module of the engine while this process loads it. Fails when the piece is not there any more: a bug that
 * is not built in proves nothing. No product code knows of this.
 */
export function plant({ name, module, piece, instead }: Plant): void {
  registerHooks({
    load(url, context, nextLoad) {
      const loaded = nextLoad(url, context);
      if (!url.endsWith(module)) return loaded;
      const text = toText(loaded.source);
      if (text.split(piece).length !== 2) {
        throw new Error(`${name} cannot be planted: ${module} does not hold once:\n${piece}`);
      }
      process.stderr.write(`planted ${name}\n`);
      return { ...loaded, source: text.replace(piece, () => instead) };
    },
  });
}

function toText(source: string | ArrayBuffer | NodeJS.TypedArray | undefined): string {
  if (typeof source === 'string' || source === undefined) return source ?? '';
  return new TextDecoder().decode(source);
}
