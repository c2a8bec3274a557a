import { EvidenceFile, Register } from '../../../src/domain/register';
import { PAPER_FORMATS } from '../../../src/papers/formats';
import { PaperSource } from '../../../src/papers/paperSource';
import { LAYOUTS } from '../../../src/papers/layouts';
import { Layout, PaperInput } from '../../../src/papers/layouts/layout';
import { packPaper } from '../../../src/papers/pack/packPaper';
import { writeWorkbook } from '../../../src/workbook/writeWorkbook';
import { everythingIn } from '../../support/everythingIn';
import {
  aDecision,
  aMeeting,
  aRecommendation,
  aRegister,
  aRequest,
  aRevision,
  aStep,
  anAction,
  anAudit,
  anUpdate,
  period,
} from '../../support/registers';
import { bytesOf, zipEntries } from '../../support/zipEntries';

const DAY = '2020-10-16';

/** A word that is in nothing else. */
let words = 0;
const secret = (): string => `SECRET${(words += 1)}WORD`;
const PERSON = 'Pat Examplename';

function anEvidence(overrides: Partial<EvidenceFile>): EvidenceFile {
  return {
    id: 'e',
    fileName: 'open.txt',
    title: 'Open evidence',
    addedOn: period('2020-09-01'),
    author: PERSON,
    confidential: false,
    ...overrides,
  };
}

/** A register in which each place of something confidential has a word of its own, beside what may be published. */
function aRegisterWithSecrets(): Register {
  const hidden = (overrides: Parameters<typeof aRecommendation>[0]): ReturnType<typeof aRecommendation> =>
    aRecommendation({
      title: secret(),
      theme: secret(),
      text: `<p>${secret()}</p>`,
      managementResponse: secret(),
      owners: [secret()],
      directorate: secret(),
      revisions: [{ ...aRevision('2020-05-01', '2021', secret()), author: secret() }],
      override: { board: 'JARAP', reason: secret() },
      steps: [aStep(1, { text: secret(), owner: secret() })],
      updates: [
        anUpdate('2020-09-01', {
          author: secret(),
          text: secret(),
          implemented: secret(),
          evidence: secret(),
          proposes: 'Closure',
          achievements: secret(),
          barriers: secret(),
          working: {
            measure: secret(),
            achieved: 84,
            outOf: 100,
            period: undefined,
            sampleDay: undefined,
            source: secret(),
          },
        }),
      ],
      decisions: [aDecision('SORB', '2020-09-20', 'Closure agreed', secret())],
      evidence: [anEvidence({ id: secret(), fileName: `${secret()}.txt`, title: secret() })],
      status: 'Proposed closed',
      ...overrides,
    });
  return aRegister({
    audits: [
      anAudit(),
      anAudit({ id: 'hidden', title: secret(), auditor: secret(), assurance: secret(), confidential: true }),
    ],
    recommendations: [
      aRecommendation({
        title: 'OPENWORD',
        repeats: 'r-own',
        dependsOn: ['r-audit'],
        updates: [
          anUpdate('2020-09-01', { author: PERSON, text: 'Work goes on.' }),
          // what governance returned is between it and the owner, and so is the note
          anUpdate('2020-09-02', {
            id: 'returned',
            author: PERSON,
            text: secret(),
            reviews: [{ id: 'v1', outcome: 'Returned', day: '2020-09-03', note: secret(), author: secret() }],
          }),
          anUpdate('2020-09-04', {
            id: 'accepted',
            author: PERSON,
            text: 'Work is done.',
            reviews: [{ id: 'v2', outcome: 'Accepted', day: '2020-09-05', note: secret(), author: secret() }],
          }),
        ],
        revisions: [{ ...aRevision('2020-05-01', '2021-03-31'), author: PERSON }],
        evidence: [
          anEvidence({ id: 'open' }),
          anEvidence({ id: 'closed', fileName: `${secret()}.txt`, title: secret(), confidential: true }),
        ],
      }),
      hidden({ id: 'r-own', reference: '4.7', confidential: true }),
      hidden({ id: 'r-audit', reference: '4.8', auditId: 'hidden' }),
      hidden({
        id: 'r-elsewhere',
        reference: '4.9',
        override: { board: 'SORB', reason: secret() },
        confidential: true,
      }),
    ],
    actions: [
      anAction(),
      anAction({
        id: 'x2',
        actionId: 'C2',
        text: secret(),
        responsible: [secret()],
        session: 'Closed',
        updates: [{ id: 'xu', date: period('2020-09-01'), text: secret() }],
      }),
    ],
    meetings: [aMeeting('JARAP', '2020-07-17'), aMeeting('JARAP', DAY, { paper: 'C' })],
    requests: [aRequest('2020-09-01', { recommendationId: 'r-own' })],
  });
}

async function filesOf(layout: Layout, input: PaperInput): Promise<ReadonlyMap<string, Uint8Array>> {
  const source: PaperSource = {
    model: layout.build(input),
    input,
    linkTo: ({ kind, id }) => `https://force.example/${kind}/${id}`,
  };
  const { pack } = await packPaper(source, {
    formats: PAPER_FORMATS.map(({ id }) => id),
    openAnnex: () => Promise.resolve(new Blob(['84 of 100']).stream() as ReadableStream<Uint8Array>),
    writeRegister: writeWorkbook,
  });
  const zip = await bytesOf(pack.stream());
  return new Map([['pack.zip', zip], ...zipEntries(zip).map(({ path, bytes }) => [path, bytes] as const)]);
}

describe.each(LAYOUTS.map((layout) => [layout.id, layout] as const))('the public edition of %s', (_, layout) => {
  const register = aRegisterWithSecrets();
  const input = { register, board: 'JARAP', meetingDay: DAY, asAtDay: DAY, isDraft: true };

  it('holds no confidential word, no name and no address of the site in any byte of any of its files', async () => {
    const files = await filesOf(layout, { ...input, edition: 'public' });
    expect([...files.keys()].map((name) => name.split('.').pop()).sort()).toEqual(
      expect.arrayContaining(['docx', 'html', 'json', 'pdf', 'xlsx', 'zip']),
    );
    expect([...files.keys()].join(' ')).not.toMatch(/SECRET|Examplename/);
    for (const [name, bytes] of files) {
      const found = everythingIn(name, bytes).match(/SECRET\w*|Pat Examplename|Examplename|force\.example/g) ?? [];
      expect({ name, found: [...new Set(found)] }).toEqual({ name, found: [] });
    }
  });

  it('would be found out: the full edition holds such words, and by the same reading', async () => {
    const files = await filesOf(layout, { ...input, edition: 'full' });
    const holding = [...files].filter(([name, bytes]) => /SECRET\d+WORD/.test(everythingIn(name, bytes)));
    const kinds = new Set(holding.map(([name]) => name.split('.').pop()));
    expect([...kinds].sort()).toEqual(expect.arrayContaining(['docx', 'html', 'pdf', 'xlsx']));
  });
});
