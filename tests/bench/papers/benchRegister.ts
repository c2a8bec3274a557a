import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Recommendation, Register } from '../../../src/domain/register';
import { readWorkbook } from '../../../src/workbook/readWorkbook';

/** The board and the day of the papers that are measured. */
export const BOARD = 'JARAP';
export const DAY = '2020-10-16';

const SAMPLE = join(__dirname, '..', '..', '..', 'local', 'samples', 'jarap-2020-10.xlsx');

/** The updates of one recommendation: its own, over and over, until there are so many. */
function repeatedUpdates({ updates }: Recommendation, index: number, count: number): Recommendation['updates'] {
  return Array.from({ length: count }, (_, place) => {
    const update = updates[place % updates.length];
    if (update === undefined) {
      throw new Error('The recommendation has no updates.');
    }
    return { ...update, id: `r${index}-u${place}` };
  });
}

/**
 * A register of so many recommendations, made of those of the sample that have updates; each with `updates` of them, or
 * with as many as it has.
 */
export async function benchRegister(recommendations: number, updates?: number): Promise<Register> {
  const { register } = await readWorkbook(new Uint8Array(readFileSync(SAMPLE)));
  const known = register?.recommendations.filter((each) => each.updates.length > 0) ?? [];
  if (register === undefined || known.length === 0) {
    throw new Error('The sample register cannot be read.');
  }
  const enlarged = Array.from({ length: recommendations }, (_, index) => {
    const source = known[index % known.length] as Recommendation;
    return {
      ...source,
      id: `r${index}`,
      reference: `${source.reference}.${index}`,
      updates: repeatedUpdates(source, index, updates ?? source.updates.length),
      repeats: undefined,
      dependsOn: [],
    };
  });
  return { ...register, recommendations: enlarged };
}
