import { join } from 'node:path';
import { build } from 'esbuild';

/** Translates a script of the workbench's pages, in `page/`, with all that it imports into the one that a browser loads. */
export async function buildPageScript(name: 'main.ts' | 'list.ts'): Promise<Buffer> {
  const { outputFiles } = await build({
    entryPoints: [join(__dirname, 'page', name)],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    plugins: [
      {
        // One React on the page, as in SharePoint: the UMD build that the bundle under test gets too.
        name: 'react-of-the-page',
        setup: (building) => {
          const globals: Record<string, string> = { react: 'React', 'react-dom': 'ReactDOM' };
          building.onResolve({ filter: /^react(-dom)?$/ }, ({ path }) => ({ path, namespace: 'page-global' }));
          building.onLoad({ filter: /.*/, namespace: 'page-global' }, ({ path }) => ({
            contents: `module.exports = window.${globals[path]};`,
          }));
        },
      },
    ],
  });
  const script = outputFiles[0];
  if (!script) {
    throw new Error('The scripts of the workbench page came to nothing.');
  }
  return Buffer.from(script.contents);
}
