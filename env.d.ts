// Authored content; what is inside is checked by core/content's schemas in the tests and at the build.
declare module '*.yaml' {
  const value: unknown;
  export default value;
}
