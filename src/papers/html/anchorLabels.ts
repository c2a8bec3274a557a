import { Block, PaperModel, TableRow } from '../model';
import { plainText } from '../plainText';

function headingIn(blocks: readonly Block[]): string | undefined {
  for (const block of blocks) {
    switch (block.kind) {
      case 'heading':
      case 'band':
        return block.text;
      case 'table':
        return block.caption;
      case 'anchored': {
        const found = headingIn(block.blocks);
        if (found !== undefined) {
          return found;
        }
        break;
      }
      default:
        break;
    }
  }
  return undefined;
}

/** Characters of a row that a link to it says. */
const LONGEST_LABEL = 80;

function rowLabel({ cells }: TableRow): string {
  const words = cells
    .map(({ blocks }) => plainText(blocks).replace(/\s+/g, ' ').trim())
    .filter((each) => each !== '')
    .join(', ');
  return words.length <= LONGEST_LABEL ? words : `${words.slice(0, LONGEST_LABEL).replace(/\s+\S*$/, '')} …`;
}

function addLabels(blocks: readonly Block[], labels: Map<string, string>): void {
  for (const block of blocks) {
    if (block.kind === 'anchored') {
      labels.set(block.anchor, headingIn(block.blocks) ?? 'the place in this paper');
      addLabels(block.blocks, labels);
    } else if (block.kind === 'table') {
      for (const row of block.rows) {
        if (row.anchor !== undefined) {
          labels.set(row.anchor, row.anchorLabel ?? rowLabel(row));
        }
      }
    }
  }
}

/** What a link to each anchor of the paper says: the heading that stands there. */
export function anchorLabels(model: Pick<PaperModel, 'sections'>): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  model.sections.forEach(({ parts }) => parts.forEach(({ blocks }) => addLabels(blocks, labels)));
  return labels;
}
