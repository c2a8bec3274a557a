import { connect } from '../../src/data/connect';
import { loadRegister, postUpdate } from '../../src/data/registerRepository';
import { saveMeeting } from '../../src/data/saveMeeting';
import { anUpdate } from '../support/registers';
import { managerWalk } from './support/managerWalk';
import { officerWalk } from './support/officerWalk';
import { ownerWalk } from './support/ownerWalk';
import { panelWalk } from './support/panelWalk';
import { SURFACES } from './support/surface';
import { trackerInBrowser } from './support/trackerInBrowser';

const OWNERS = ['head.of.transport', 'head.of.information.management', 'force.head.of.change', 'head.of.procurement'];

/** The meeting that the walks prepare and hold, between that of the sample and the next. */
const MEETING = { board: 'JARAP', date: '2020-12-09', updatesDue: '2020-11-20', paper: 'D' };

describe('each role does its whole job', () => {
  const tracker = trackerInBrowser();

  beforeAll(async () => {
    await saveMeeting(connect(tracker.siteUrl()), MEETING, 'walks');
  });

  describe.each(SURFACES.map((surface, at) => ({ ...surface, at })))('in $host at $width pixels', (surface) => {
    const { host, viewport, at } = surface;

    it('an owner, from a link to an update that the boards read', () =>
      ownerWalk(tracker, host, { viewport, user: `${OWNERS[at]}@tracker.example`, today: '2020-11-10' }));

    it('a manager, from the figures to one recommendation and back', () =>
      managerWalk(tracker, host, {
        viewport,
        user: 'opcc.chief.finance.officer@tracker.example',
        today: '2020-11-10',
      }));
  });

  describe('once updates have come', () => {
    beforeAll(async () => {
      const connection = connect(tracker.siteUrl());
      const { recommendations } = await loadRegister(connection);
      const toReport = recommendations.filter(
        ({ status, owners }) => status === 'Open' && owners.length > 0 && !owners.includes('Head of Transport'),
      );
      for (const { id, owners } of toReport) {
        const { id: _id, ...update } = anUpdate('2020-11-12', { author: owners[0] ?? '', text: 'Nearly done.' });
        const change = { update, revision: undefined, status: undefined, statusDate: undefined };
        await postUpdate(connection, id, change, `walk-${id}`);
      }
    });

    it.each(SURFACES)(
      'the officer in $host at $width pixels, from the round through the meeting to the paper and the register',
      ({ host, width, viewport }) =>
        officerWalk(
          tracker,
          host,
          { viewport, user: 'governance.officer@tracker.example', today: '2020-11-18' },
          width,
        ),
    );

    it.each(SURFACES)(
      'a member of the panel in $host at $width pixels, who reads all and is told who does the rest',
      ({ host, viewport }) =>
        panelWalk(tracker, host, { viewport, user: 'panel.member@tracker.example', today: '2020-12-10' }),
    );
  });
});
