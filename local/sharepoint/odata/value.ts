/** What operations answer with, before it is written at one of the three metadata levels. */

/** Edm.Double: always with a decimal point in JSON (recorded: `22222.0`, `1.7976931348623157E+308`). */
export class Double {
  public constructor(public readonly value: number) {}
}

/** A complex value such as SP.ResourcePath: typed, without an address. */
export class Complex {
  public constructor(
    public readonly type: string,
    public readonly properties: readonly Property[],
  ) {}
}

/** An array of primitive or complex values; `edm` is the type of one. */
export class Values {
  public constructor(
    public readonly edm: string,
    public readonly values: readonly Value[],
  ) {}
}

/** An entity: typed and addressable. */
export class Entity {
  public constructor(
    public readonly type: string,
    /** Entity set in `$metadata`: `SP.ApiData.Lists`, `SP.ListData.XListItems`. */
    public readonly set: string,
    /** Address below `_api/`: `Web/Lists(guid'…')`. */
    public readonly address: string,
    public readonly properties: readonly Property[],
    public readonly options: {
      readonly etag?: string;
      /** `odata.id` where it is not the address. */
      readonly id?: string;
      /** Links that verbose shows as deferred. */
      readonly links?: readonly string[];
      /** Those of `properties` that are expanded links. */
      readonly expanded?: ReadonlySet<string>;
    } = {},
  ) {}
}

/** An expanded or requested collection of entities. */
export class Entities {
  public constructor(
    public readonly set: string,
    public readonly members: readonly (Entity | Written)[],
    public readonly next?: string,
  ) {}
}

/** JSON that was written already, for rows that come by the thousand. */
export class Written {
  public constructor(
    public readonly json: string,
    /** Entity set, where it can be a whole answer. */
    public readonly set = '',
  ) {}
}

export type Value = null | string | number | boolean | Double | Complex | Values | Entity | Entities | Written;
export type Property = readonly [name: string, value: Value];

export const resourcePath = (decodedUrl: string): Complex =>
  new Complex('SP.ResourcePath', [['DecodedUrl', decodedUrl]]);
export const stringValue = (type: string, value: string): Complex => new Complex(type, [['StringValue', value]]);
export const strings = (values: readonly string[]): Values => new Values('Edm.String', values);
