// src/report/report.ts
function shown({ findings, options }) {
  return findings.filter(
    ({ suppressed, severity }) => suppressed === void 0 && (!options.quiet || severity === "error")
  );
}
function messageOf({ message, hint }) {
  return hint === void 0 ? message : `${message}; ${hint}`;
}
function count(n, noun, plural = `${noun}s`) {
  return `${String(n)} ${n === 1 ? noun : plural}`;
}

export {
  shown,
  messageOf,
  count
};
