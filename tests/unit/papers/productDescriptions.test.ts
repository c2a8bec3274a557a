import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(__dirname, '../../..');

describe('the descriptions of the package and of the Teams app', () => {
  it.each(['config/package-solution.json', 'teams/manifest.json'])('promise in %s only files that are made', (path) => {
    const words = readFileSync(join(ROOT, path), 'utf8');
    expect(words).toContain("makes the boards' papers as Word files.");
    expect(words).not.toMatch(/papers as Word and Excel|PDF/);
  });
});
