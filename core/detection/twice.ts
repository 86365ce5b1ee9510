/** A column with room for twice as many numbers; the further ones are 0. */
export function twice(column: Int32Array): Int32Array<ArrayBuffer> {
  const wider = new Int32Array(column.length * 2);
  wider.set(column);
  return wider;
}
