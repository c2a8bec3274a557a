import type { PartialTheme } from '@fluentui/react/lib/Theme';

/** What WCAG 2.2 asks of text (1.4.3). */
const ENOUGH = 4.5;

function channel(value: number): number {
  const part = value / 255;
  return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
}

/** The relative luminance of a colour written as `#0078d4`; `undefined` for one that is written otherwise. */
function luminance(colour: string | undefined): number | undefined {
  if (colour === undefined || !/^#[0-9a-f]{6}$/i.test(colour)) {
    return undefined;
  }
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(colour.slice(at, at + 2), 16)));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function hasEnough(colour: string | undefined, background: number): boolean {
  const own = luminance(colour);
  return own === undefined || (Math.max(own, background) + 0.05) / (Math.min(own, background) + 0.05) >= ENOUGH;
}

/**
 * The theme of a section with links that can be read on its background. SharePoint gives neutral and soft sections the links of
 * white ones, which are too light there; the palette has darker ones of the same colour.
 */
export function withReadableLinks(theme: PartialTheme): PartialTheme {
  const { palette = {}, semanticColors = {} } = theme;
  const background = luminance(semanticColors.bodyBackground ?? palette.white);
  const link = semanticColors.link ?? palette.themePrimary;
  if (background === undefined || hasEnough(link, background)) {
    return theme;
  }
  const candidates = [palette.themeDarkAlt, palette.themeDark, palette.themeDarker, semanticColors.bodyText];
  const readable = candidates.find((colour) => colour !== undefined && hasEnough(colour, background));
  return readable === undefined
    ? theme
    : {
        ...theme,
        semanticColors: { ...semanticColors, link: readable, linkHovered: semanticColors.bodyText ?? readable },
      };
}
