import {
  run
} from "./chunks/chunk-LMJQYACT.js";
import {
  defineRule
} from "./chunks/chunk-52K3HA6M.js";
import "./chunks/chunk-KGG4CTBE.js";
import "./chunks/chunk-RYJ4CBOH.js";
import "./chunks/chunk-FIAPNE5P.js";
import "./chunks/chunk-SN5CJ7VO.js";
import "./chunks/chunk-IDPBSSDB.js";
import {
  UsageError
} from "./chunks/chunk-O3GSOFKO.js";
import "./chunks/chunk-CDYWI4VM.js";
import "./chunks/chunk-LLOFT37U.js";
import "./chunks/chunk-IHGPEY46.js";
import "./chunks/chunk-VESI7XNA.js";
export {
  UsageError,
  defineRule,
  run
};
