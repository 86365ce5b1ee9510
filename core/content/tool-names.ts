/** Every name and spelling in rows of `content/lexicon/*tools.yaml`: "ClearML | Clear ML, !Trains | TRK PIP | 0"; `!` and `?` mark a class. */
export function toolNames(rows: unknown): string[] {
  return (Array.isArray(rows) ? rows : []).flatMap((row: unknown) => {
    if (typeof row !== 'string') return [];
    const [name = '', spellings = ''] = row.split('|');
    return [name, ...spellings.split(',')].map((text) => text.trim().replace(/^[!?]/, '')).filter((text) => text !== '');
  });
}
