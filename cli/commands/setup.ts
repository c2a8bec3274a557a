import { provision } from '../../src/data/provision';
import { CommandArguments } from '../arguments';
import { withSite } from '../site';
import { count, print } from '../terminal';

/** `tracker setup`: makes the lists of a site or repairs them, and prints what it did. */
export async function setup(args: CommandArguments): Promise<void> {
  await withSite(args, async ({ connection, name }) => {
    const { changes, isUpToDate } = await provision(connection, (list, change) => print(`${list}: ${change}`));
    print(isUpToDate ? `${name} is up to date.` : `${name} is set up: ${count(changes.length, 'change')}.`);
  });
}
