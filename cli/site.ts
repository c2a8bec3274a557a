import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { withNamesNow } from '../src/domain/names';
import type { Register } from '../src/domain/register';
import { Connection, connect } from '../src/data/connect';
import { loadRegister } from '../src/data/registerRepository';
import { RepositoryError, attempt, isNotSignedIn } from '../src/data/RepositoryError';
import { CommandArguments, pathFrom } from './arguments';
import { Failure, UsageError } from './outcomes';

/** The folder of the local SharePoint's data where none is named; the same as that of `npm start`. */
const DEFAULT_DATA_FOLDER = '.tracker';

/** A site that a command works on. */
export interface Site {
  readonly connection: Connection;
  /** As messages name it: its address, or the folder of the local SharePoint's data. */
  readonly name: string;
}

function isLoopback(hostname: string): boolean {
  return hostname === 'localhost' || hostname === '[::1]' || /^127\.\d+\.\d+\.\d+$/.test(hostname);
}

/** The address of `--site`; a token goes only to an encrypted address, or to this machine. */
function siteAddress(text: string): URL {
  let url: URL;
  try {
    url = new URL(text);
  } catch {
    throw new UsageError(`--site wants the address of a SharePoint site, not "${text}"`);
  }
  const isSafe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname));
  if (!isSafe) {
    throw new UsageError(`--site wants an address that begins with https://, not "${text}"`);
  }
  return url;
}

async function withRemoteSite<T>(address: string, work: (site: Site) => Promise<T>): Promise<T> {
  const url = siteAddress(address);
  const token = process.env['SHAREPOINT_TOKEN'];
  if ((token === undefined || token === '') && !isLoopback(url.hostname)) {
    throw new Failure(
      `No access token for ${url.host}: set the environment variable SHAREPOINT_TOKEN to a token of an account that may edit the site.`,
    );
  }
  const connection = connect(address, token === undefined || token === '' ? {} : { token });
  try {
    await attempt('reaching the site', () => connection.sp.web.select('Title')());
  } catch (error) {
    throw unreachable(address, error);
  }
  return work({ connection, name: address });
}

/** Why nothing can be done with the site of that address, and what to do. */
function unreachable(address: string, error: unknown): unknown {
  if (!(error instanceof RepositoryError)) {
    return error;
  }
  if (isNotSignedIn(error.cause)) {
    return new Failure(
      `${address} does not accept the access token: it has expired or is wrong. Set the environment variable SHAREPOINT_TOKEN anew.`,
    );
  }
  if (error.code === 'notFound') {
    return new Failure(`There is no site at ${address}. Check the path in the address.`);
  }
  return error.code === 'unavailable' ? new Failure(`${address}: ${error.message}`) : error;
}

async function withLocalSite<T>(folder: string, work: (site: Site) => Promise<T>): Promise<T> {
  const { startSharePoint } = await import('../local/sharepoint/server');
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Failure(`The folder ${folder} cannot be made: ${error instanceof Error ? error.message : String(error)}`);
  }
  const server = await startSharePoint({ dataDir: folder, port: 0 }).catch((error: unknown) => {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Failure(
      `The data in ${folder} cannot be used: ${reason}. Check that you may write to the folder, or put back a copy of its sharepoint.sqlite.`,
    );
  });
  try {
    return await work({ connection: connect(server.siteUrl), name: folder });
  } finally {
    await server.close();
  }
}

/** The folder of the local SharePoint's data; `undefined` where the arguments name a real site. */
export function dataFolderOf(args: CommandArguments): string | undefined {
  const folder = args.optional('data');
  if (args.optional('site') !== undefined) {
    if (folder !== undefined) {
      throw new UsageError('--site and --data exclude each other');
    }
    return undefined;
  }
  return folder === undefined ? resolve(DEFAULT_DATA_FOLDER) : pathFrom(folder);
}

/**
 * Does the work on the site that the arguments name: a real one with `--site`, else the local SharePoint over its data
 * folder, which runs for as long as the work does.
 */
export async function withSite<T>(args: CommandArguments, work: (site: Site) => Promise<T>): Promise<T> {
  const folder = dataFolderOf(args);
  return folder === undefined ? withRemoteSite(args.required('site'), work) : withLocalSite(folder, work);
}

/** Whether the error says that the site has not been set up. */
export function isNotSetUp(error: unknown): boolean {
  return error instanceof RepositoryError && error.code === 'notFound';
}

/** The register of a site, with the names that boards, auditors and roles have now. Fails as {@link storedRegisterOf} does. */
export async function registerOf(site: Site): Promise<Register> {
  return withNamesNow(await storedRegisterOf(site));
}

/** The register as the site has it; a site that has not been set up is a failure that says how to do it. */
export async function storedRegisterOf({ connection, name }: Site): Promise<Register> {
  try {
    return await loadRegister(connection);
  } catch (error) {
    if (isNotSetUp(error)) {
      throw new Failure(
        `${name} has no register of this version yet. Run "tracker setup" to make what its lists lack, which changes nothing that is there, or "tracker import FILE.xlsx" to bring a register in.`,
      );
    }
    throw error;
  }
}
