// src/report/position.ts
var indexes = /* @__PURE__ */ new WeakMap();
function lineStarts(source) {
  const known = indexes.get(source);
  if (known !== void 0) return known;
  const starts = [0];
  for (const { index, 0: ending } of source.text.matchAll(/\r\n|\r|\n/g)) starts.push(index + ending.length);
  indexes.set(source, starts);
  return starts;
}
function positionAt(source, offset) {
  const starts = lineStarts(source);
  const inside = Math.max(0, Math.min(offset, source.text.length));
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = low + high + 1 >> 1;
    if ((starts[middle] ?? 0) <= inside) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: inside - (starts[low] ?? 0) + 1 };
}
function spanOf(place) {
  const { start, end } = place.range();
  return {
    path: place.source.path,
    start: positionAt(place.source, start),
    end: positionAt(place.source, Math.max(start, end)),
    startOffset: start,
    endOffset: Math.max(start, end)
  };
}
function lineRange(source, line) {
  const starts = lineStarts(source);
  const start = starts[line - 1] ?? source.text.length;
  let end = starts[line] ?? source.text.length;
  if (end > start && source.text[end - 1] === "\n") end--;
  if (end > start && source.text[end - 1] === "\r") end--;
  return { start, end };
}
function pathAndLine(place) {
  return `${place.source.path}:${String(positionAt(place.source, place.range().start).line)}`;
}

export {
  positionAt,
  spanOf,
  lineRange,
  pathAndLine
};
