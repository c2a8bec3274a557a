import { parseStartOptions } from '../../../local/workbench/startOptions';

describe('parseStartOptions', () => {
  it.each([['0'], ['65536'], ['80a'], ['-1'], ['']])('refuses the port "%s"', (port) => {
    expect(() => parseStartOptions([`--port=${port}`])).toThrow('--port wants a number from 1 to 65535');
  });

  it('refuses an option that it does not know', () => {
    expect(() => parseStartOptions(['--prot', '8080'])).toThrow(/--prot/);
  });

  it('refuses a word that belongs to no option', () => {
    expect(() => parseStartOptions(['reset'])).toThrow(/reset/);
  });

  it('keeps the data in .tracker and takes any port when nothing is said', () => {
    expect(parseStartOptions([])).toEqual({
      dataFolder: '.tracker',
      port: undefined,
      isReset: false,
      keepsSampleDays: false,
    });
  });

  it('takes what is said', () => {
    expect(parseStartOptions(['--port', '8080', '--data', 'elsewhere', '--reset'])).toEqual({
      dataFolder: 'elsewhere',
      port: 8080,
      isReset: true,
      keepsSampleDays: false,
    });
  });

  it('leaves the sample in its own days when asked', () => {
    expect(parseStartOptions(['--sample-days'])).toMatchObject({ keepsSampleDays: true });
  });
});
