import { readFileSync, readdirSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { dirname, extname, join } from 'node:path';
import { buildPageScript } from './pageScript';
import type { ReleaseAssets } from './releaseAssets';

/**
 * What SharePoint Online enforces, without the hosts that it registers for itself: scripts from the origin alone, no
 * evaluation of text, no workers from blobs. Style elements are allowed, since Fluent UI writes them; so are frames of bytes
 * that the page has read, as a PDF is shown.
 */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "frame-src 'self' blob:",
  "worker-src 'self'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

const mimeTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

const repository = join(__dirname, '..', '..');

/** Answers the requests for the workbench's own pages; false leaves the request to the local SharePoint. */
export type WorkbenchRoutes = (request: IncomingMessage, response: ServerResponse, url: URL) => boolean;

/**
 * The workbench's page and everything it loads, at addresses below /workbench. All files are read once, into a table of
 * addresses: nothing that a request says becomes a path on the disk.
 */
export async function workbenchRoutes(assets: ReleaseAssets, sitePath: string): Promise<WorkbenchRoutes> {
  const files = await filesByAddress(assets, sitePath);
  const listPage: ServedFile = {
    bytes: readFileSync(join(__dirname, 'page', 'list.html')),
    type: mimeTypes['.html'] ?? '',
  };
  return (request, response, url) => {
    const hosted = hostedAddress(url);
    if (hosted?.redirectsTo !== undefined) {
      response.writeHead(302, { Location: hosted.redirectsTo }).end();
      return true;
    }
    if (isListPage(url, sitePath) && ['GET', 'HEAD'].includes(request.method ?? '')) {
      sendFile(request, response, listPage);
      return true;
    }
    if (url.pathname === '/' || url.pathname === '/workbench/') {
      response.writeHead(302, { Location: '/workbench' }).end();
      return true;
    }
    const address = hosted === undefined ? url.pathname : HOSTED_APP;
    if (address !== '/workbench' && !address.startsWith('/workbench/')) {
      return false;
    }
    const file = files.get(address);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (!file) {
      response.writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`No ${url.pathname} here.`);
    } else {
      sendFile(request, response, file);
    }
    return true;
  };
}

const HOSTED_APP = '/workbench/teams/hostedApp';

/**
 * SharePoint's pages for tabs in Teams, in any site: the one that signs in and goes on to `dest`, and the one that hosts a
 * web part. `undefined` for every other address.
 */
function hostedAddress({ pathname, searchParams }: URL): { redirectsTo?: string } | undefined {
  const page = /^(?:\/sites\/[^/]+)?\/_layouts\/15\/(teamslogon|teamshostedapp)\.aspx$/i.exec(pathname)?.[1];
  if (page === undefined) {
    return undefined;
  }
  const dest = searchParams.get('dest') ?? '';
  // Only to this machine: "//" would name another one.
  return page.toLowerCase() === 'teamshostedapp' || !/^\/[^/\\]/.test(dest) ? {} : { redirectsTo: dest };
}

interface ServedFile {
  bytes: Buffer;
  type: string;
}

type Serve = (address: string, bytes: Buffer, name?: string) => void;

/** The local Teams client, the page that hosts a web part in it, and the library and the manifest that ship. */
function serveTeams(serve: Serve, [client, hostedApp]: Buffer[]): void {
  const own = (name: string): Buffer => readFileSync(join(__dirname, 'teams', name));
  serve('/workbench/teams', own('client.html'), 'client.html');
  serve('/workbench/teams/client.css', own('client.css'));
  serve('/workbench/teams/client.js', client ?? Buffer.alloc(0));
  serve(HOSTED_APP, own('hostedApp.html'), 'hostedApp.html');
  serve('/workbench/teams/hostedApp.js', hostedApp ?? Buffer.alloc(0));
  const teamsJs = join('dist', 'umd', 'MicrosoftTeams.min.js');
  serve(
    '/workbench/teams/teams-js.js',
    readFileSync(join(repository, 'node_modules', '@microsoft', 'teams-js', teamsJs)),
  );
  serve('/workbench/teams/manifest.json', readFileSync(join(repository, 'teams', 'manifest.json')));
}

function sendFile(request: IncomingMessage, response: ServerResponse, { bytes, type }: ServedFile): void {
  response.writeHead(200, {
    'Cache-Control': 'no-store',
    'Content-Length': bytes.length,
    'Content-Security-Policy': contentSecurityPolicy,
    'Content-Type': type,
    'X-Content-Type-Options': 'nosniff',
  });
  response.end(request.method === 'HEAD' ? undefined : bytes);
}

/** Whether SharePoint would show a list there: `/sites/tracker/Lists/Recommendations/AllItems.aspx`, but for its forms. */
function isListPage({ pathname }: URL, sitePath: string): boolean {
  const [list, page = '', ...others] = pathname.startsWith(`${sitePath}/Lists/`)
    ? pathname.slice(`${sitePath}/Lists/`.length).split('/')
    : [];
  return (
    list !== undefined &&
    list !== '' &&
    others.length === 0 &&
    (page === '' || (/\.aspx$/i.test(page) && !/^(Disp|Edit|New)Form\.aspx$/i.test(page)))
  );
}

async function filesByAddress(assets: ReleaseAssets, sitePath: string): Promise<Map<string, ServedFile>> {
  const files = new Map<string, ServedFile>();
  const serve: Serve = (address, bytes, name = address) => {
    files.set(address, { bytes, type: mimeTypes[extname(name)] ?? 'application/octet-stream' });
  };
  const page = (name: string): Buffer => readFileSync(join(__dirname, 'page', name));

  serve('/workbench', page('index.html'), 'index.html');
  serve('/workbench/workbench.css', page('workbench.css'));
  serve('/workbench/icon.svg', page('icon.svg'));
  serve('/workbench/workbench.js', await buildPageScript('page/main.ts'));
  serve('/workbench/list.js', await buildPageScript('page/list.ts'));
  serveTeams(serve, await Promise.all(['client', 'hostedApp'].map((name) => buildPageScript(`teams/${name}.ts`))));
  serve('/workbench/react.js', readFileSync(require.resolve('react/umd/react.production.min.js')));
  serve('/workbench/react-dom.js', readFileSync(require.resolve('react-dom/umd/react-dom.production.min.js')));
  serve(
    '/workbench/settings.json',
    Buffer.from(JSON.stringify({ sitePath, webPart: assets.webPart, commandSet: assets.commandSet })),
  );

  const fonts = join(dirname(require.resolve('@fluentui/font-icons-mdl2')), '..', 'fonts');
  for (const name of readdirSync(fonts)) {
    serve(`/workbench/fonts/${name}`, readFileSync(join(fonts, name)));
  }
  for (const [name, bytes] of assets.files) {
    serve(`/workbench/assets/${name}`, bytes);
  }
  return files;
}
