// Authored content; what is inside is checked by core/content's schemas in the tests and at the build.
declare module '*.yaml' {
  const value: unknown;
  export default value;
}

// Tables of texts (build/language-plugin.ts): key → text; all of a language, and those that the background says.
declare module '*.yml?texts' {
  const value: Readonly<Record<string, string>>;
  export default value;
}
declare module '*.yml?background-texts' {
  const value: Readonly<Record<string, string>>;
  export default value;
}
