/** A request with its body, apart from Node's streams. */
export interface WireRequest {
  readonly method: string;
  readonly origin: string;
  readonly url: URL;
  readonly headers: Record<string, string | undefined>;
  readonly body: Uint8Array;
}
