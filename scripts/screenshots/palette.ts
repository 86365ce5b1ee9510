import { decode, encode } from 'fast-png';
import gifenc from 'gifenc';

// The package is CommonJS to Node.
const { applyPalette, GIFEncoder, quantize } = gifenc;

/** Most colours that a palette holds. */
const COLOURS = 256;

function pixelsOf(png: Uint8Array): { width: number; height: number; rgba: Uint8Array } {
  const { width, height, data, channels } = decode(png);
  if (channels === 4) return { width, height, rgba: Uint8Array.from(data) };
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at += 1) for (let part = 0; part < 3; part += 1) rgba[at * 4 + part] = data[at * 3 + part] ?? 0;
  return { width, height, rgba };
}

/** The same picture with at most 256 colours: a third of the bytes. */
export function smallPng(png: Uint8Array): Uint8Array {
  const { width, height, rgba } = pixelsOf(png);
  const palette = quantize(rgba, COLOURS);
  return encode({ width, height, data: applyPalette(rgba, palette), channels: 1, depth: 8, palette }, { zlib: { level: 9 } });
}

/** Pictures of one size (PNG) as a GIF that begins again; each is shown for `milliseconds`. */
export function movingGif(pictures: readonly { png: Uint8Array; milliseconds: number }[]): Uint8Array {
  const gif = GIFEncoder();
  for (const { png, milliseconds } of pictures) {
    const { width, height, rgba } = pixelsOf(png);
    const palette = quantize(rgba, COLOURS);
    gif.writeFrame(applyPalette(rgba, palette), width, height, { palette, delay: milliseconds });
  }
  gif.finish();
  return gif.bytes();
}
