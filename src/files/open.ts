/** Opens files that were looked at before: what took their place meanwhile is not followed, nor waited for. */
import { closeSync, constants, openSync, readFileSync } from 'node:fs'

/** No link, and no pipe without a writer; where a system has no such flags they are nothing. */
const AS_IT_IS = constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK

export function openAsItIs(file: string): number {
  return openSync(file, AS_IT_IS)
}

export function readAsItIs(file: string): Buffer {
  const handle = openAsItIs(file)
  try {
    return readFileSync(handle)
  } finally {
    closeSync(handle)
  }
}
