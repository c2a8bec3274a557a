/** Where SharePoint Online's behaviour is not known for certain, or depends on how a tenant is set up. README lists them. */
export interface Switches {
  /** The site's time zone: date-only columns are stored at its midnight. */
  readonly timeZone: string;
  /** Rows that one query may touch. */
  readonly threshold: number;
  /** `strict`: only a filter's first condition may use an index, as in list views. `lenient`: any of its AND-ed conditions. */
  readonly thresholdMode: 'strict' | 'lenient';
  /** What an expanded lookup or person without value is. */
  readonly emptyLookup: 'null' | 'omitted';
  /** A bare `"8"` in If-Match passes when it equals the version. */
  readonly bareVersionETag: boolean;
  /** MERGE and DELETE of a list or an item without If-Match answer 412. */
  readonly requireIfMatch: boolean;
  /** A batch of more than 100 requests answers 400; otherwise it is carried out. */
  readonly strictBatchSize: boolean;
  /** Lifetime of a request digest in seconds. */
  readonly digestSeconds: number;
  /** What start and continue of a chunked upload answer the next offset as. */
  readonly uploadOffset: 'string' | 'number';
}

export const defaultSwitches: Switches = {
  timeZone: 'Europe/London',
  threshold: 5000,
  thresholdMode: 'strict',
  emptyLookup: 'null',
  bareVersionETag: true,
  requireIfMatch: true,
  strictBatchSize: false,
  digestSeconds: 1800,
  uploadOffset: 'string',
};
