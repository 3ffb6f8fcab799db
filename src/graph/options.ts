/** What the configuration tells the linker. */
import type { Place } from '../place.js'
import type { Text } from '../text.js'

export interface RoleBinding {
  readonly arn: string
  readonly at: Place
  readonly policies: ((path: string) => boolean) | undefined
  readonly trust: ((path: string) => boolean) | undefined
  readonly boundary: ((path: string) => boolean) | undefined
}

export interface LinkOptions {
  /** The config's `accounts`, else `--account`. */
  readonly accountOf: (path: string) => string | undefined
  readonly roles: readonly RoleBinding[]
  /** Service control policies by the account whose principals they bind; one entry a level. */
  readonly organization: readonly {
    readonly policies: (path: string) => boolean
    readonly accounts: readonly string[]
    readonly id: string | undefined
  }[]
  /** AWS config files and the task definitions whose containers carry them. */
  readonly profiles: readonly {
    readonly file: (path: string) => boolean
    readonly taskDefinitions: (path: string) => boolean
  }[]
  /** A hop that the user asks about, wanted or not. */
  readonly asked?: Asked
}

export interface Asked {
  /** ARNs of roles. */
  readonly source: Text
  readonly destination: Text
}

export const noOptions: LinkOptions = {
  accountOf: () => undefined,
  roles: [],
  organization: [],
  profiles: [],
}
