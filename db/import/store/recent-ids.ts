/**
 * Ids of records that were just made. They are only listed until somebody asks for one: most imports change nothing that they have
 * made, and putting an id into a set costs ten times a list.
 */
export class RecentIds {
  readonly #listed: string[] = [];
  readonly #known = new Set<string>();

  get count(): number {
    return this.#listed.length + this.#known.size;
  }

  add(id: string): void {
    this.#listed.push(id);
  }

  has(id: string): boolean {
    for (const each of this.#listed) this.#known.add(each);
    this.#listed.length = 0;
    return this.#known.has(id);
  }

  /** Takes all of the other's, and leaves it empty. */
  take(other: RecentIds): void {
    for (const id of other.#listed) this.#listed.push(id);
    for (const id of other.#known) this.#listed.push(id);
    other.clear();
  }

  clear(): void {
    this.#listed.length = 0;
    this.#known.clear();
  }
}
