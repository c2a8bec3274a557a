import '@pnp/sp/files/folder';
import '@pnp/sp/files/web';
import { evidenceVersions, readEvidenceVersion } from '../../../src/data/evidenceVersions';
import { importRegister } from '../../../src/data/importRegister';
import { loadRegister } from '../../../src/data/registerRepository';
import { uploadEvidence } from '../../../src/data/uploadEvidence';
import type { EvidenceFile } from '../../../src/domain/register';
import { siteForEachTest } from '../../support/localSite';
import { connectAs } from '../../support/people';
import { aRegister } from '../../support/registers';

const site = siteForEachTest();

function bytesOf(words: string): ArrayBuffer {
  return new TextEncoder().encode(words).buffer as ArrayBuffer;
}

async function startWithFile(name: string): Promise<EvidenceFile> {
  await importRegister(site.connection, aRegister(), undefined, '2020-10-20');
  const [recommendation] = (await loadRegister(site.connection)).recommendations;
  await uploadEvidence(site.connection, recommendation?.id ?? '', 'first', [{ name, bytes: bytesOf('84 of 100') }]);
  const [evidence] = (await loadRegister(site.connection)).recommendations[0]?.evidence ?? [];
  if (evidence === undefined) {
    throw new Error('The file is not in the register.');
  }
  return evidence;
}

describe('evidenceVersions', () => {
  it('says that a file is gone', async () => {
    await importRegister(site.connection, aRegister(), undefined, '2020-10-20');
    await expect(evidenceVersions(site.connection, '999')).rejects.toMatchObject({ code: 'notFound' });
  });

  it('gives one version of a file that was never replaced', async () => {
    const { id } = await startWithFile('dip sample.txt');
    const { versions, address } = await evidenceVersions(site.connection, id);
    expect(versions).toEqual([
      { id: undefined, label: '1.0', made: expect.stringMatching(/Z$/), by: expect.stringMatching(/\S/), bytes: 9 },
    ]);
    expect(decodeURIComponent(new URL(address).pathname)).toMatch(/\/dip sample\.txt$/);
  });

  it('gives every version with its number, its author and its own bytes, the current one first', async () => {
    const { id } = await startWithFile("50% of #3 (Siân's).txt");
    const officer = await connectAs(site, 'the.officer', 'governance');
    const { path } = await evidenceVersions(site.connection, id);
    await officer.sp.web.getFileByServerRelativePath(path).setContent('90 of 100 records');
    const found = await evidenceVersions(site.connection, id);
    expect(found.versions.map(({ label, bytes, id: version }) => [label, bytes, version])).toEqual([
      ['2.0', 17, undefined],
      ['1.0', 9, 512],
    ]);
    expect(found.versions[0]?.by).toMatch(/officer/i);
    expect(found.versions[1]?.by).not.toMatch(/officer/i);
    const texts = await Promise.all(
      found.versions.map(async (version) => (await readEvidenceVersion(site.connection, found, version)).text()),
    );
    expect(texts).toEqual(['90 of 100 records', '84 of 100']);
  });
});
