/** What Terraform resources say, by type: the one table for configuration, plans and states. */
import type { Fact } from '../../facts.js'
import {
  exclusiveAttachments,
  exclusivePolicies,
  inlineAttachment,
  managedAttachment,
  managedPolicyFact,
  roleFact,
  rolesAttachment,
} from './policies.js'
import type { TerraformResource } from './resource.js'
import { batchJob, runs, taskDefinition } from './tasks.js'

type Reader = (resource: TerraformResource) => readonly (Fact | undefined)[]

const MANAGED = new Map<string, Reader>([
  ['aws_iam_role', (resource) => [roleFact(resource)]],
  ['aws_iam_policy', (resource) => [managedPolicyFact(resource)]],
  ['aws_iam_role_policy', inlineAttachment],
  ['aws_iam_role_policy_attachment', managedAttachment],
  ['aws_iam_policy_attachment', rolesAttachment],
  ['aws_iam_role_policy_attachments_exclusive', exclusiveAttachments],
  ['aws_iam_role_policies_exclusive', exclusivePolicies],
  ['aws_ecs_task_definition', (resource) => [taskDefinition(resource)]],
  ['aws_batch_job_definition', batchJob],
  ['aws_ecs_service', runs],
  ['aws_cloudwatch_event_target', runs],
  ['aws_scheduler_schedule', runs],
  ['aws_pipes_pipe', runs],
  ['aws_sfn_state_machine', runs],
])

const DATA = new Map<string, Reader>([
  ['aws_iam_role', (resource) => [roleFact(resource)]],
  ['aws_iam_policy', (resource) => [managedPolicyFact(resource)]],
])

/** Whether resources of this kind say anything. */
export function isOfInterest(mode: 'managed' | 'data', type: string): boolean {
  return (mode === 'managed' ? MANAGED : DATA).has(type)
}

/** The facts of one resource; none for a type that has no part in assuming roles. */
export function resourceFacts(resource: TerraformResource): readonly Fact[] {
  const read = (resource.mode === 'managed' ? MANAGED : DATA).get(resource.type)
  return read?.(resource).flatMap((fact) => fact ?? []) ?? []
}
