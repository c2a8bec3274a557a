import { Connection } from '../../../src/data/connect';
import { checkRows } from '../../../src/data/currentRows';
import { importRegister } from '../../../src/data/importRegister';
import { loadRegister, postUpdate, recordDecision } from '../../../src/data/registerRepository';
import { UpdateChange } from '../../../src/domain/ownerUpdate';
import { Recommendation } from '../../../src/domain/register';
import { describeDifferences } from '../../../src/workbook/compare';
import { LocalSite, provisionedFolder, sampleRegister, startLocalSite } from '../../support/localSite';
import { withoutId } from '../../support/registers';

const TODAY = '2020-10-20';

let made: { folder: string; remove: () => void };
let site: LocalSite;

beforeAll(async () => {
  made = await provisionedFolder();
  site = await startLocalSite({ copyOf: made.folder });
});

afterAll(async () => {
  await site.close();
  made.remove();
});

/** Something of the sample's story, as a screen would send it. */
interface Event {
  readonly day: string;
  /** Of one day, dates are set and owners report before boards decide. */
  readonly isDecision: boolean;
  readonly play: (siteId: string) => Promise<void>;
}

function storyOf(connection: Connection, { id, updates, revisions, decisions }: Recommendation): readonly Event[] {
  const left = [...revisions];
  const events = updates.map((update, index): Event => {
    const at = left.findIndex(({ setOn }) => setOn.words === update.date.words);
    const [revision] = at < 0 ? [] : left.splice(at, 1);
    const change: UpdateChange = {
      update: withoutId(update),
      revision: revision && withoutId(revision),
      status: undefined,
      statusDate: undefined,
    };
    return {
      day: update.date.from,
      isDecision: false,
      play: (siteId) => postUpdate(connection, siteId, change, `${id}|u${index}`, [], { today: TODAY }),
    };
  });
  expect(left).toEqual([]);
  return [
    ...events,
    ...decisions.map((decision, index): Event => ({
      day: decision.meetingDate.from,
      isDecision: true,
      play: (siteId) => {
        const change = { decision: withoutId(decision), status: undefined, statusDate: undefined };
        return recordDecision(connection, siteId, change, `${id}|d${index}`, { today: TODAY });
      },
    })),
  ];
}

describe("the sample register's whole story", () => {
  it('is replayed from nothing through what the screens call, and ends equal to the import', async () => {
    const sample = await sampleRegister();
    const raised = sample.recommendations.map((recommendation) => ({
      ...recommendation,
      revisions: [],
      updates: [],
      decisions: [],
      status: 'Open' as const,
      statusDate: undefined,
    }));
    await importRegister(site.connection, { ...sample, recommendations: raised }, undefined, TODAY);
    const bare = await loadRegister(site.connection);
    expect(describeDifferences(bare, sample)).not.toEqual([]);
    const siteIds = new Map(sample.recommendations.map(({ id }, at) => [id, bare.recommendations[at]?.id ?? '']));
    const story = sample.recommendations.flatMap((recommendation) =>
      storyOf(site.connection, recommendation).map((event) => ({ ...event, id: recommendation.id })),
    );
    const inOrder = story.sort(
      (left, right) => left.day.localeCompare(right.day) || Number(left.isDecision) - Number(right.isDecision),
    );
    for (const { id, play } of inOrder) {
      await play(siteIds.get(id) ?? '');
    }
    expect(describeDifferences(await loadRegister(site.connection), sample)).toEqual([]);
    await expect(checkRows(site.connection, TODAY)).resolves.toEqual([]);
  }, 300_000);
});
