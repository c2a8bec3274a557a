import { RAG_TOKENS } from '../../../src/components/theme/ragTokens';
import { RAGS } from '../../../src/domain/rag';

/** Relative luminance (WCAG 2.2, "relative luminance") of a colour written `#rrggbb`. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(colour.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [lighter = 0, darker = 0] = [luminance(one), luminance(other)].sort((left, right) => right - left);
  return (lighter + 0.05) / (darker + 0.05);
}

describe('RAG_TOKENS', () => {
  it.each(RAGS)('sets the word of %s in a text that stands out from its fill', (rag) => {
    const { text, fill } = RAG_TOKENS[rag];
    expect(contrast(text, fill)).toBeGreaterThanOrEqual(4.5);
  });

  it('gives each its own word', () => {
    expect(new Set(RAGS.map((rag) => RAG_TOKENS[rag].word)).size).toBe(RAGS.length);
  });
});
