import { EDITIONS } from '../../../src/domain/edition';
import { registerDataBehind } from '../../../src/papers/registerBehind';
import { MEETING } from '../../support/layoutPapers';
import { aModel } from '../../support/paperModels';
import { aRecommendation, aRegister } from '../../support/registers';

describe('registerDataBehind', () => {
  it('tells in a public edition nothing of other boards whose papers are not published', () => {
    const register = aRegister({
      recommendations: [
        aRecommendation({ id: 'r1', override: { board: 'JARAP', reason: 'Asked.' } }),
        aRecommendation({ id: 'r2', reference: '4.2', override: { board: 'SORB', reason: 'Asked.' } }),
      ],
    });
    const input = { register, board: 'JARAP', meetingDay: MEETING, asAtDay: MEETING };
    const [full, published] = EDITIONS.map((edition) => registerDataBehind({ model: aModel({ edition }), input }));
    expect(full?.recommendations.map(({ id }) => id)).toEqual(['r1', 'r2']);
    expect(published?.recommendations.map(({ id }) => id)).toEqual(['r1']);
  });
});
