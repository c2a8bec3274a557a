import { join } from 'node:path';
import { connect } from '../../src/data/connect';
import { provision } from '../../src/data/provision';
import type { CalendarDay } from '../../src/domain/calendarDay';
import { startSharePoint } from '../sharepoint/server';
import { readReleaseAssets } from './releaseAssets';
import { preferredPort, rememberPort } from './rememberedPort';
import { workbenchRoutes } from './routes';
import type { WorkbenchRoutes } from './routes';
import { addSampleCycle } from './sampleCycle';
import { importSampleRegister } from './sampleRegister';
import { workbenchStates } from './states';

const repository = join(__dirname, '..', '..');

/** Where and over what a workbench runs. */
export interface WorkbenchOptions {
  /** Folder of the local SharePoint's data; made when it is not there. */
  dataFolder: string;
  /** Port of 127.0.0.1; left out, the one that this folder had last, or a free one. */
  port?: number | undefined;
  /** The day in the middle of whose cycle the sample register is put when it is imported; left out, it stays as its workbook has it. */
  cycleOn?: CalendarDay;
  /** Told what is being done, a line at a time. */
  onProgress?: (line: string) => void;
}

/** A workbench that is running. */
export interface Workbench {
  /** Origin of everything it serves, for instance http://127.0.0.1:40001. */
  origin: string;
  /** Address of the page with the tracker. */
  address: string;
  /** Absolute address of the site in the local SharePoint. */
  siteUrl: string;
  close(): Promise<void>;
}

/**
 * Starts the local SharePoint with the workbench's page on the same origin, sets up our lists in it through the product's
 * own provisioning, and imports the sample register when the site has none.
 *
 * @throws Error when there is no built package, the port is taken, or the site cannot be set up.
 */
export async function startWorkbench({ dataFolder, port, cycleOn, onProgress }: WorkbenchOptions): Promise<Workbench> {
  const report = onProgress ?? (() => undefined);
  const assets = readReleaseAssets(join(repository, 'release'), 'en-GB');
  // The page's routes know the site's path, which the server tells once it listens.
  let routes: WorkbenchRoutes = () => false;
  const states = workbenchStates();
  const sharePoint = await startSharePoint({
    dataDir: dataFolder,
    port: port ?? (await preferredPort(dataFolder)),
    handlers: [(request, response, url) => routes(request, response, url), states.handle],
  });
  try {
    rememberPort(dataFolder, sharePoint.port);
    routes = await workbenchRoutes(assets, new URL(sharePoint.siteUrl).pathname);
    const connection = connect(sharePoint.siteUrl);
    const { changes } = await provision(connection);
    if (changes.length > 0) {
      report(`Set up the lists: ${changes.length} changes.`);
    }
    const rows = await importSampleRegister(connection, dataFolder);
    if (rows !== undefined) {
      report(`Imported the sample register: ${rows} rows.`);
      if (cycleOn !== undefined) {
        await addSampleCycle(connection, cycleOn);
        report('Added the next meetings of its boards, and actions of the last one.');
      }
    }
  } catch (error) {
    await sharePoint.close();
    throw error;
  }
  const close = async (): Promise<void> => {
    await sharePoint.close();
    await states.close();
  };
  const { origin, siteUrl } = sharePoint;
  return { origin, address: `${origin}/workbench`, siteUrl, close };
}
