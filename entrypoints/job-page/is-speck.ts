/** Smaller frames hold no posting for people: counters, pixels, advertisements. */
export function isSpeck(): boolean {
  return self !== top && (innerWidth < 200 || innerHeight < 100);
}
