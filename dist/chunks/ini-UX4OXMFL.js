import {
  isIni,
  parseIni
} from "./chunk-XGTYMCXV.js";
import "./chunk-IDPBSSDB.js";
import "./chunk-CDYWI4VM.js";
import "./chunk-IHGPEY46.js";
export {
  isIni,
  parseIni
};
