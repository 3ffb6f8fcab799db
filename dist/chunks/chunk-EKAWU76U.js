import {
  lazyPlace
} from "./chunk-IHGPEY46.js";

// src/parse/offsets.ts
function sourceOffset(breakpoints, decoded) {
  let [low, high] = [0, breakpoints.length];
  while (low < high) {
    const middle = low + high >> 1;
    if ((breakpoints[middle]?.decoded ?? Infinity) <= decoded) low = middle + 1;
    else high = middle;
  }
  const last = breakpoints[low - 1];
  return last === void 0 ? decoded : last.source + (decoded - last.decoded);
}
function placeWithParts(whole, find) {
  const part = (start, end) => {
    let found;
    return lazyPlace(
      whole.source,
      () => (found ??= find(start, end)).range(),
      (from, to) => part(Math.min(start + from, end), Math.min(start + to, end)),
      () => whole.pointer()
    );
  };
  return { source: whole.source, range: () => whole.range(), part, pointer: () => whole.pointer() };
}
function decodedPlace(encoded, breakpoints) {
  let known;
  const offset = (decoded) => sourceOffset(known ??= breakpoints(), decoded);
  return placeWithParts(encoded, (start, end) => encoded.part(offset(start), offset(end)));
}
function jsonEscapes(written) {
  const found = [];
  let lost = 0;
  for (let i = written.indexOf("\\"); i >= 0; i = written.indexOf("\\", i)) {
    const length = written[i + 1] === "u" ? 6 : 2;
    i += length;
    lost += length - 1;
    found.push({ decoded: i - lost, source: i });
  }
  return found;
}
function percentEscapes(written) {
  const found = [];
  let lost = 0;
  for (const match of written.matchAll(/%[0-7][0-9a-f]|%[c-f][0-9a-f](?:%[89ab][0-9a-f]){1,3}/gi)) {
    const units = match[0].length === 12 ? 2 : 1;
    lost += match[0].length - units;
    const source = match.index + match[0].length;
    found.push({ decoded: source - lost, source });
  }
  return found;
}

export {
  sourceOffset,
  placeWithParts,
  decodedPlace,
  jsonEscapes,
  percentEscapes
};
