import { readFrom } from '@/language/source.ts';
import english from '@/locales/en.yml?texts';

// Tests read the interface in English, as a browser without a translation of its own would show it.
readFrom(english);
