import { chooseTheme } from '../../../src/components/theme/themes';

const ofPage = { palette: { themePrimary: '#123456' } };

describe('chooseTheme', () => {
  it('takes the theme of the page, and none where the page gives none', () => {
    expect([chooseTheme('default', ofPage), chooseTheme('default', undefined)]).toEqual([ofPage, {}]);
  });

  it.each(['dark', 'contrast'] as const)('goes dark for a Teams client in %s, whatever the page says', (hostTheme) => {
    expect(chooseTheme(hostTheme, ofPage).isInverted).toBe(true);
  });
});
