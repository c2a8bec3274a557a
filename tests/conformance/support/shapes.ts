import golden from '../golden/entities.json';

const zero = '00000000-0000-0000-0000-000000000000';

/** The kinds of a JSON value as the recordings name them. */
function kindsOf(value: unknown): string[] {
  if (value === null) return ['null'];
  if (typeof value === 'boolean') return ['bool'];
  if (typeof value === 'number') return ['int', 'number', 'float', 'double'];
  if (Array.isArray(value)) return ['array', ...(value.length === 0 ? ['array[]'] : [])];
  if (typeof value === 'object') return [`object{${Object.keys(value as object).join(',')}}`];
  return ['string', 'guid', 'datetimeZ', 'datetime', 'date'];
}

type Golden = Readonly<
  Record<
    string,
    { readonly properties: readonly string[]; readonly types: Readonly<Record<string, readonly string[]>> }
  >
>;

/** What a value's properties have otherwise than the recordings of that type: names, order, kinds of value. Empty when nothing. */
export function differences(type: string, value: Readonly<Record<string, unknown>>): string[] {
  const known = (golden as Golden)[type];
  if (!known) return [`There is no recording of ${type}.`];
  // Older recordings of some types lack the newest property.
  const isOlder = !known.properties.includes('AutofillInfo');
  const names = Object.keys(value).filter((name) => !(isOlder && name === 'AutofillInfo'));
  const found: string[] = [];
  if (names.join() !== known.properties.join())
    found.push(`properties: ${names.join()} instead of ${known.properties.join()}`);
  for (const name of names) {
    // Some were recorded at another metadata level.
    const recorded = (known.types[name] ?? []).map((kind) => kind.replace(/\{__metadata,/, '{'));
    const kinds = kindsOf(value[name]);
    const passes =
      recorded.length === 0 ||
      value[name] === null ||
      recorded.includes('null') ||
      value[name] === zero ||
      recorded.some((kind) => kinds.some((one) => kind.startsWith(one)));
    if (!passes) found.push(`${name}: ${kinds.join('|')} instead of ${recorded.join('|')}`);
  }
  return found;
}
