declare module 'gifenc' {
  type Palette = number[][];
  const gifenc: {
    /** `rgba`: four bytes a pixel. */
    quantize(this: void, rgba: Uint8Array, colours: number): Palette;
    /** A byte a pixel: the place in the palette. */
    applyPalette(this: void, rgba: Uint8Array, palette: Palette): Uint8Array;
    GIFEncoder(this: void): {
      writeFrame(index: Uint8Array, width: number, height: number, options: { palette: Palette; delay: number }): void;
      finish(): void;
      bytes(): Uint8Array;
    };
  };
  export default gifenc;
}
