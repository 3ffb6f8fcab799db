/** What of the configuration concerns the linker. */
import { accountOf, type Config } from '../config/config.js'
import type { LinkOptions } from './options.js'

/** @param account of files that the configuration assigns to none (`--account`) */
export function linkOptions(config: Config, account: string | undefined): LinkOptions {
  return {
    accountOf: (path) => accountOf(config, path) ?? account,
    roles: config.roles.map(({ arn, policies, trust, boundary }) => ({
      arn: arn.value,
      at: arn.at,
      policies: policies?.matches,
      trust: trust?.matches,
      boundary: boundary?.matches,
    })),
    organization: config.organization.map(({ policies, accounts, id }) => ({
      policies: policies.matches,
      accounts,
      id,
    })),
    profiles: config.profiles.map(({ file, taskDefinitions }) => ({
      file: file.matches,
      taskDefinitions: taskDefinitions.matches,
    })),
  }
}
