import { inTurn } from '../../../src/components/OwnerUpdate/inTurn';

describe('inTurn', () => {
  it('runs what concerns one key in the order in which it was asked, and other keys beside it', async () => {
    const heard: string[] = [];
    let finish: () => void = () => undefined;
    const slow = inTurn('a', async () => {
      await new Promise<void>((resolve) => (finish = resolve));
      heard.push('slow');
    });
    const next = inTurn('a', () => Promise.resolve(heard.push('next')));
    await inTurn('b', () => Promise.resolve(heard.push('other')));
    expect(heard).toEqual(['other']);
    finish();
    await Promise.all([slow, next]);
    expect(heard).toEqual(['other', 'slow', 'next']);
  });

  it('goes on after a failure, which only its own caller hears of', async () => {
    const failed = inTurn('a', () => Promise.reject(new Error('no answer')));
    const next = inTurn('a', () => Promise.resolve('next'));
    await expect(failed).rejects.toThrow('no answer');
    await expect(next).resolves.toBe('next');
  });
});
