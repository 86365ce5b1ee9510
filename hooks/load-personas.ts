import type { Persona, PersonaId } from '@/core/content/schema.ts';

const files = import.meta.glob<Persona>('/content/personas/*.yaml', { eager: true, import: 'default' });

/** Every authored background, in the order of the file names. */
export const personas: readonly Persona[] = Object.values(files);

export function findPersona(id: PersonaId | null): Persona | null {
  return personas.find((persona) => persona.id === id) ?? null;
}
