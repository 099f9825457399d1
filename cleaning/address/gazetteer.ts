/** The names of divisions by which addresses are read. */
export interface Gazetteer {
  readonly roads: ReadonlySet<string>;
}
