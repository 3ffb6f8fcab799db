import type { Context } from './evaluate.js'
import type { RoleIdentity } from './identities.js'
export function generatedRole(_c: Context, _l: string): RoleIdentity | undefined {
  return undefined
}
