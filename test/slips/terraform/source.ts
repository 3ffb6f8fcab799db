/** Blocks of the set-up in Terraform's own language, marked. */
export const SOURCE_PROVIDER = 'provider "aws" {\n  allowed_account_ids = ["111122223333"]\n}\n'
export const DESTINATION_PROVIDER = 'provider "aws" {\n  allowed_account_ids = ["555566667777"]\n}\n'

export const TASK_TRUST = `jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { Service = "«service»" }, Action = "sts:AssumeRole" }]
  })`

export const trusting = (principal = '"«source»"'): string => `jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Principal = { AWS = ${principal} }, Action = "«trusted»" }]
  })`

export const allowing = (resource = '"«destination»"'): string => `jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "«action»", Resource = ${resource} }]
  })`

export const role = (name: string, trust: string, label = 'task'): string => `
resource "aws_iam_role" "${label}" {
  name               = ${name}
  assume_role_policy = ${trust}
}
`

export const inline = (policy: string, of = 'aws_iam_role.task.id'): string => `
resource "aws_iam_role_policy" "assume" {
  name   = "assume"
  role   = ${of}
  policy = ${policy}
}
`

export const task = (taskRole = 'aws_iam_role.task.arn'): string => `
resource "aws_ecs_task_definition" "app" {
  family                = "app"
  task_role_arn         = ${taskRole}
  container_definitions = jsonencode([{ name = "app", image = "app:1", essential = true }])
}
`

export const TASK_ROLE_NAME = '"my-ECS-task-role"'

export const destinationRoot =
  DESTINATION_PROVIDER + role('"destination-account-role"', trusting(), 'destination')

/** The source's root module with a permission on what an expression comes to. */
export const sourceRoot = (resource?: string): string =>
  SOURCE_PROVIDER + role(TASK_ROLE_NAME, TASK_TRUST) + inline(allowing(resource)) + task()
