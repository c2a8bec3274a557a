import { fileAddress } from '../../../src/components/Papers/fileAddress';

describe('fileAddress', () => {
  it('keeps every character of the name', () => {
    expect(fileAddress('/sites/a/Papers/C #1 50%?.docx', 'https://force.example/sites/a')).toBe(
      'https://force.example/sites/a/Papers/C%20%231%2050%25%3F.docx',
    );
  });
});
