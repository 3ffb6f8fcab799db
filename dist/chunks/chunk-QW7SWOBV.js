// src/finding.ts
var severities = ["note", "warning", "error"];

export {
  severities
};
