// src/place.ts
function placeAt(source, start, end, pointer) {
  return {
    source,
    range: () => ({ start, end }),
    part: (from, to) => placeAt(source, Math.min(start + from, end), Math.min(start + to, end), pointer),
    pointer: () => pointer
  };
}
function lazyPlace(source, find, part, pointer = () => void 0) {
  let found;
  return { source, range: () => found ??= find(), part, pointer };
}
function wholeSource(source) {
  return placeAt(source, 0, Math.min(1, source.text.length));
}
function comparePlaces(a, b) {
  if (a.source.path !== b.source.path) return a.source.path < b.source.path ? -1 : 1;
  const [x, y] = [a.range(), b.range()];
  return x.start - y.start || x.end - y.end;
}
function placeKey(place) {
  const { start, end } = place.range();
  return `${place.source.path}:${String(start)}:${String(end)}`;
}
function openingOf(place) {
  const find = () => {
    const { start, end } = place.range();
    return { start, end: Math.min(start + 1, end) };
  };
  return lazyPlace(
    place.source,
    find,
    () => openingOf(place),
    () => place.pointer()
  );
}

export {
  placeAt,
  lazyPlace,
  wholeSource,
  comparePlaces,
  placeKey,
  openingOf
};
