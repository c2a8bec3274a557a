/** Instants and site-local dates, as SharePoint prints them. The site's time zone is an option, as it is a regional setting there. */

const ticksAtEpoch = 621355968000000000n;

/** An instant without fraction: `2024-04-02T11:34:58Z`. */
export const formatInstant = (milliseconds: number): string => `${new Date(milliseconds).toISOString().slice(0, 19)}Z`;

/** An instant with milliseconds, trailing zeros cut as .NET does: `…:14.29Z`, `…:43Z`. */
export const formatPreciseInstant = (milliseconds: number): string =>
  new Date(milliseconds).toISOString().replace(/\.?0*Z$/, 'Z');

/** .NET ticks (100 ns since year 1) of an instant, as change tokens hold them. */
export const toTicks = (milliseconds: number): string =>
  String(BigInt(Math.trunc(milliseconds)) * 10000n + ticksAtEpoch);

/** Milliseconds since 1970 of .NET ticks. */
export const fromTicks = (ticks: string): number => Number((BigInt(ticks) - ticksAtEpoch) / 10000n);

export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

/** The clock of the site: turns instants into local times and back. */
export class SiteClock {
  private readonly parts: Intl.DateTimeFormat;

  public constructor(public readonly timeZone: string) {
    this.parts = new Intl.DateTimeFormat('en-GB', {
      timeZone,
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
  }

  public now(): string {
    return formatInstant(Date.now());
  }

  public local(milliseconds: number): LocalTime {
    const found: Record<string, number> = {};
    for (const part of this.parts.formatToParts(milliseconds)) found[part.type] = Number(part.value);
    const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = found;
    return { year, month, day, hour, minute, second };
  }

  /** The instant at which the site's clocks show that time; within the hour that spring skips, the later one. */
  public instant(time: LocalTime): number {
    const asUtc = (value: LocalTime): number =>
      Date.UTC(value.year, value.month - 1, value.day, value.hour, value.minute, value.second);
    const wanted = asUtc(time);
    const first = wanted - (asUtc(this.local(wanted)) - wanted);
    return first - (asUtc(this.local(first)) - wanted);
  }

  /** Midnight of the local day that holds the instant: what a date-only column stores. */
  public startOfDay(milliseconds: number): number {
    return this.instant({ ...this.local(milliseconds), hour: 0, minute: 0, second: 0 });
  }

  /** An instant as the table keeps it; a date-only column keeps the midnight before it. */
  public toStored(milliseconds: number, dateOnly: boolean): string {
    return formatInstant(dateOnly ? this.startOfDay(milliseconds) : milliseconds);
  }

  /**
   * Reads an ISO date or time; without a zone it is the site's local time.
   * @returns milliseconds since 1970, or undefined when it is no date.
   */
  public parse(text: string): number | undefined {
    const match = /^(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?)?(Z|[+-]\d\d:?\d\d)?$/i.exec(
      text.trim(),
    );
    if (!match) return undefined;
    const [year, month, day, hour, minute, second] = match.slice(1, 7).map((part) => Number(part ?? 0)) as [
      number,
      number,
      number,
      number,
      number,
      number,
    ];
    const plain = Date.UTC(year, month - 1, day, hour, minute, second);
    const check = new Date(plain);
    if (check.getUTCMonth() !== month - 1 || check.getUTCDate() !== day || hour > 23 || minute > 59 || second > 59)
      return undefined;
    const zone = match[7];
    if (!zone) return this.instant({ year, month, day, hour, minute, second });
    if (/^z$/i.test(zone)) return plain;
    const offset = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
    return plain - (zone.startsWith('-') ? -offset : offset) * 60000;
  }

  /** As English (United States) prints it, which is the site's locale: `7/12/2022 4:33 AM`; the date alone for date-only columns. */
  public display(milliseconds: number, dateOnly: boolean): string {
    const at = this.local(milliseconds);
    const date = `${at.month}/${at.day}/${at.year}`;
    if (dateOnly) return date;
    const hour = at.hour % 12 === 0 ? 12 : at.hour % 12;
    return `${date} ${hour}:${String(at.minute).padStart(2, '0')} ${at.hour < 12 ? 'AM' : 'PM'}`;
  }

  /** Local time without zone: what `getitems` prints unless it is asked for UTC. */
  public localText(milliseconds: number): string {
    const at = this.local(milliseconds);
    const two = (value: number): string => String(value).padStart(2, '0');
    return `${String(at.year).padStart(4, '0')}-${two(at.month)}-${two(at.day)}T${two(at.hour)}:${two(at.minute)}:${two(at.second)}`;
  }
}
