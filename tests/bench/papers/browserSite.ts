import { startSharePoint } from '../../../local/sharepoint/server';
import { addSamplePeople, samplePeople } from '../../../local/workbench/samplePeople';
import { Workbench, startWorkbench } from '../../../local/workbench/workbench';
import { connect } from '../../../src/data/connect';
import { importRegister } from '../../../src/data/importRegister';
import { provision } from '../../../src/data/provision';
import { Register } from '../../../src/domain/register';

/** A workbench over a site that holds that register, in an empty folder. */
export async function workbenchWith(register: Register, dataFolder: string): Promise<Workbench> {
  const sharePoint = await startSharePoint({ dataDir: dataFolder });
  try {
    const connection = connect(sharePoint.siteUrl);
    await provision(connection);
    await addSamplePeople(connection, samplePeople(register));
    await importRegister(connection, register);
  } finally {
    await sharePoint.close();
  }
  return startWorkbench({ dataFolder });
}
