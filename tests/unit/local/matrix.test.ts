import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { matrixRows, type MatrixRow } from '../../conformance/support/matrix';

const readme = readFileSync(join(__dirname, '..', '..', '..', 'local', 'sharepoint', 'README.md'), 'utf8');

/** The rows of the table under "Support matrix". */
function documented(): MatrixRow[] {
  const section = readme.split(/^## Support matrix$/m)[1]?.split(/^## /m)[0] ?? '';
  return section
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .slice(2)
    .map((line) => {
      const [kind = '', itself = '', operations = '', leadsTo = ''] = line
        .slice(1)
        .split('|')
        .map((cell) => cell.trim());
      return { kind, itself, operations, leadsTo };
    });
}

describe('the support matrix of the README', () => {
  it('says what the route table says', () => {
    expect(documented()).toEqual(matrixRows());
  });
});
