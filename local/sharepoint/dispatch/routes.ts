import type { Context } from './context';
import type { Kind, Node } from './nodes';
import type { Arguments } from './path';
import type { Reply } from './reply';

export type Verb = 'GET' | 'POST' | 'MERGE' | 'PUT' | 'DELETE';

type Resolve<K extends Kind> = (context: Context, node: Node<K>, args: Arguments) => Node;
type Run<K extends Kind> = (context: Context, node: Node<K>, args: Arguments) => Reply;

/** A step from one node to the next, usable anywhere in a path. */
export interface Step {
  readonly on: Kind;
  /** The segment as SharePoint spells it; '' is a call on the collection itself: `items(1)`. */
  readonly segment: string;
  readonly resolve: Resolve<never>;
}

/** What a path ends in, for one verb; '' is the node itself. */
export interface Operation {
  readonly on: Kind;
  readonly segment: string;
  readonly verb: Verb;
  readonly run: Run<never>;
}

export interface RouteTable {
  readonly steps: readonly Step[];
  readonly operations: readonly Operation[];
}

export const step = <K extends Kind>(on: K, segment: string, resolve: Resolve<K>): Step => ({
  on,
  segment,
  resolve: resolve as Resolve<never>,
});

export const operation = <K extends Kind>(on: K, verb: Verb, segment: string, run: Run<K>): Operation => ({
  on,
  segment,
  verb,
  run: run as Run<never>,
});

const key = (on: Kind, segment: string): string => `${on}/${segment.toLowerCase()}`;

/** The routes of all operations, made once for look-up. */
export class Routes {
  private readonly steps = new Map<string, Resolve<Kind>>();
  private readonly operations = new Map<string, Map<Verb, Run<Kind>>>();

  public constructor(public readonly tables: readonly RouteTable[]) {
    for (const { steps, operations } of tables) {
      for (const { on, segment, resolve } of steps)
        this.steps.set(key(on, segment), resolve as unknown as Resolve<Kind>);
      for (const { on, segment, verb, run } of operations) {
        const verbs = this.operations.get(key(on, segment)) ?? new Map<Verb, Run<Kind>>();
        this.operations.set(key(on, segment), verbs.set(verb, run as unknown as Run<Kind>));
      }
    }
  }

  public step(on: Kind, segment: string): Resolve<Kind> | undefined {
    return this.steps.get(key(on, segment));
  }

  public operation(on: Kind, segment: string): ReadonlyMap<Verb, Run<Kind>> | undefined {
    return this.operations.get(key(on, segment));
  }
}
