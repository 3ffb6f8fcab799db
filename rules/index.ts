/** Every rule, in the order of their ids. */
import type { Rule } from '../src/rule.js'
import accountIdNumber from './account-id-number.js'
import arnMalformed from './arn-malformed.js'
import arnPartitionMismatch from './arn-partition-mismatch.js'
import assumeRoleDenied from './assume-role-denied.js'
import assumeRoleNotAllowed from './assume-role-not-allowed.js'
import assumeRoleOnExecutionRole from './assume-role-on-execution-role.js'
import assumeRoleResourceMismatch from './assume-role-resource-mismatch.js'
import assumeRoleWildcard from './assume-role-wildcard.js'
import bindingAmbiguous from './binding-ambiguous.js'
import boundaryBlocksAssumeRole from './boundary-blocks-assume-role.js'
import chainedSessionTooLong from './chained-session-too-long.js'
import duplicateKey from './duplicate-key.js'
import ecsExecNotPermitted from './ecs-exec-not-permitted.js'
import ecsTasksNotTrusted from './ecs-tasks-not-trusted.js'
import ecsTasksTrustUnscoped from './ecs-tasks-trust-unscoped.js'
import executionRoleMissing from './execution-role-missing.js'
import parseError from './parse-error.js'
import passRoleMissing from './pass-role-missing.js'
import passRoleUnscoped from './pass-role-unscoped.js'
import policySyntax from './policy-syntax.js'
import policyUnknownAction from './policy-unknown-action.js'
import policyVersion from './policy-version.js'
import profileCredentialSource from './profile-credential-source.js'
import profileMfa from './profile-mfa.js'
import profileRoleMismatch from './profile-role-mismatch.js'
import profileValueLiteral from './profile-value-literal.js'
import referenceAsString from './reference-as-string.js'
import scpBlocksAssumeRole from './scp-blocks-assume-role.js'
import staticCredentials from './static-credentials.js'
import taskRoleForeignAccount from './task-role-foreign-account.js'
import taskRoleInvalid from './task-role-invalid.js'
import taskRoleIsExecutionRole from './task-role-is-execution-role.js'
import taskRoleMismatch from './task-role-mismatch.js'
import taskRoleMisplaced from './task-role-misplaced.js'
import taskRoleMissing from './task-role-missing.js'
import taskRoleOverridden from './task-role-overridden.js'
import trustActionInvalid from './trust-action-invalid.js'
import trustConditionUnmet from './trust-condition-unmet.js'
import trustConditionVacuous from './trust-condition-vacuous.js'
import trustDenied from './trust-denied.js'
import trustPrincipalInvalid from './trust-principal-invalid.js'
import trustPrincipalMismatch from './trust-principal-mismatch.js'
import trustPrincipalMissing from './trust-principal-missing.js'
import trustTooBroad from './trust-too-broad.js'
import unusedSuppression from './unused-suppression.js'

export const rules: readonly Rule[] = [
  accountIdNumber,
  arnMalformed,
  arnPartitionMismatch,
  assumeRoleDenied,
  assumeRoleNotAllowed,
  assumeRoleOnExecutionRole,
  assumeRoleResourceMismatch,
  assumeRoleWildcard,
  bindingAmbiguous,
  boundaryBlocksAssumeRole,
  chainedSessionTooLong,
  duplicateKey,
  ecsExecNotPermitted,
  ecsTasksNotTrusted,
  ecsTasksTrustUnscoped,
  executionRoleMissing,
  parseError,
  passRoleMissing,
  passRoleUnscoped,
  policySyntax,
  policyUnknownAction,
  policyVersion,
  profileCredentialSource,
  profileMfa,
  profileRoleMismatch,
  profileValueLiteral,
  referenceAsString,
  scpBlocksAssumeRole,
  staticCredentials,
  taskRoleForeignAccount,
  taskRoleInvalid,
  taskRoleIsExecutionRole,
  taskRoleMismatch,
  taskRoleMisplaced,
  taskRoleMissing,
  taskRoleOverridden,
  trustActionInvalid,
  trustConditionUnmet,
  trustConditionVacuous,
  trustDenied,
  trustPrincipalInvalid,
  trustPrincipalMismatch,
  trustPrincipalMissing,
  trustTooBroad,
  unusedSuppression,
]
