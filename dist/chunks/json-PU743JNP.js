import {
  parseJson,
  parseJsonStream,
  readJson
} from "./chunk-NVCI3V2N.js";
import "./chunk-2MK7TK7D.js";
import "./chunk-EKAWU76U.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-LLOFT37U.js";
import "./chunk-IHGPEY46.js";
export {
  parseJson,
  parseJsonStream,
  readJson
};
