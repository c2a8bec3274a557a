import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { PAPER_FORMATS } from '../../../src/papers/formats';

const ROOT = join(__dirname, '../../..');

describe('the descriptions of the package and of the Teams app', () => {
  it.each(['config/package-solution.json', 'teams/manifest.json'])(
    'promise in %s the formats in which papers are made',
    (path) => {
      const words = readFileSync(join(ROOT, path), 'utf8');
      expect(words).toContain("makes the boards' papers as Word, PDF and Excel files and as web pages.");
      expect(PAPER_FORMATS.map(({ title }) => title)).toEqual(['Word', 'PDF', 'Excel', 'Web page']);
    },
  );
});
