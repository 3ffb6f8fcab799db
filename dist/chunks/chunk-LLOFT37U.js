// src/parse/failure.ts
function failure(message, at) {
  return { kind: "failure", message, at };
}
function isFailure(result) {
  return result !== void 0 && "kind" in result && result.kind === "failure";
}

export {
  failure,
  isFailure
};
