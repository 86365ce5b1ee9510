const files = import.meta.glob<{ id: string; name: string }>('/content/sites/*.yaml', { eager: true, import: 'default' });

/** Supported job sites by name; the selectors are of no use here, but the files are small. */
export const siteNames: readonly { id: string; name: string }[] = Object.values(files)
  .map(({ id, name }) => ({ id, name }))
  .sort((a, b) => a.name.localeCompare(b.name));
