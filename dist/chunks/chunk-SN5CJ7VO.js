// src/iam/edit-distance.ts
function editDistance(a, b, limit) {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const [x, y] = withoutCommonEnds(a, b);
  return Math.min(distance(x, y, limit), limit + 1);
}
function withoutCommonEnds(a, b) {
  let start = 0;
  const shorter = Math.min(a.length, b.length);
  while (start < shorter && a[start] === b[start]) start++;
  let end = 0;
  while (end < shorter - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return [a.slice(start, a.length - end), b.slice(start, b.length - end)];
}
function distance(a, b, limit) {
  let beforeLast = [];
  let last = Array.from({ length: b.length + 1 }, (_, j) => j);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(at(last, j) + 1, at(row, j - 1) + 1, at(last, j - 1) + (same ? 0 : 1));
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      if (swapped) cost = Math.min(cost, at(beforeLast, j - 2) + 1);
      row.push(cost);
    }
    if (Math.min(...row) > limit) return limit + 1;
    beforeLast = last;
    last = row;
  }
  return at(last, b.length);
}
function at(row, index) {
  return row[index] ?? Infinity;
}
function differingAt(a, b) {
  const found = [];
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) found.push(i);
  return found;
}
function isSwap(a, b) {
  if (a.length !== b.length) return false;
  const [i, j, more] = differingAt(a, b);
  return i !== void 0 && j !== void 0 && more === void 0 && a[i] === b[j] && a[j] === b[i];
}
function nearest(word, known) {
  const lower = word.toLowerCase();
  let [best, fewest] = ["", 3];
  for (const candidate of known) {
    const limit = Math.min(2, Math.floor(candidate.length / 3));
    const edits = editDistance(lower, candidate.toLowerCase(), limit);
    if (edits <= limit && edits < fewest) [best, fewest] = [candidate, edits];
  }
  return fewest < 3 ? best : void 0;
}

export {
  editDistance,
  differingAt,
  isSwap,
  nearest
};
