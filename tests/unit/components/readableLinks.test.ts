import { withReadableLinks } from '../../../src/components/theme/readableLinks';

const palette = { themePrimary: '#0078d4', themeDarkAlt: '#106ebe', themeDark: '#005a9e', themeDarker: '#004578' };
const section = (bodyBackground: string): Parameters<typeof withReadableLinks>[0] => ({
  palette,
  semanticColors: { bodyBackground, bodyText: '#323130', link: '#0078d4' },
});

describe('withReadableLinks', () => {
  it.each([
    ['neutral', '#f3f2f1', '#106ebe'],
    ['soft', '#deecf9', '#005a9e'],
  ])('darkens links in a %s section to what can be read there', (_, background, link) => {
    expect(withReadableLinks(section(background)).semanticColors?.link).toBe(link);
  });

  it('leaves links alone where they can be read', () => {
    const white = section('#ffffff');
    expect(withReadableLinks(white)).toBe(white);
  });

  it('takes the colour of text where no colour of the palette can be read', () => {
    expect(withReadableLinks(section('#6fa8d6')).semanticColors?.link).toBe('#323130');
  });

  it('leaves alone what is not written as a colour of six digits', () => {
    const named = section('white');
    expect(withReadableLinks(named)).toBe(named);
  });
});
