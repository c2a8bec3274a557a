interface Claim {
  readonly key: string;
  readonly showsEverything: boolean;
  readonly onChange: () => void;
}

/**
 * Which of several trackers on one page owns the address: the first that shows everything, or the first of all where none
 * does. The others keep their view to themselves.
 */
export class AddressClaims {
  private claims: readonly Claim[] = [];

  /** Claims the address, or claims it anew when what is shown has changed; `onChange` is told when the owner changes. */
  public claim(key: string, showsEverything: boolean, onChange: () => void): void {
    const claim = { key, showsEverything, onChange };
    const isKnown = this.claims.some((each) => each.key === key);
    this.change(isKnown ? this.claims.map((each) => (each.key === key ? claim : each)) : [...this.claims, claim]);
  }

  public release(key: string): void {
    this.change(this.claims.filter((each) => each.key !== key));
  }

  public owns(key: string): boolean {
    return this.owner()?.key === key;
  }

  private owner(): Claim | undefined {
    return this.claims.find(({ showsEverything }) => showsEverything) ?? this.claims[0];
  }

  private change(claims: readonly Claim[]): void {
    const before = this.owner();
    this.claims = claims;
    const after = this.owner();
    if (before !== undefined && before.key !== after?.key) {
      before.onChange();
      after?.onChange();
    }
  }
}
