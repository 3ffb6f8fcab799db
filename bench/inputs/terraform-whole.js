// Terraform configuration of 5 KB in one file: a whole service, its two roles and what they may do.
import { DESTINATION, SOURCE } from './aws.js'

export function wholeService(i) {
  const groups = Array.from({ length: 14 }, (_, k) => rule(k)).join('\n')
  return `terraform {
  required_providers {
    aws = { source = "hashicorp/aws", version = "~> 5.0" }
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = ["${SOURCE}"]
}

variable "region" {
  type    = string
  default = "eu-west-1"
}

variable "settings" {
  description = "Environment of the container"
  type        = map(string)
  default     = { LOG_LEVEL = "info" }
}

locals {
  name    = "service-${i}"
  readers = ["reader-${i}", "writer-${i}"]
  tags    = merge({ Service = local.name }, { Owner = "team-${i % 20}" })
}

data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]
    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = ["${SOURCE}"]
    }
  }
}

data "aws_iam_policy_document" "assume" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = [for reader in local.readers : "arn:aws:iam::${DESTINATION}:role/\${reader}"]
  }
}

resource "aws_iam_role" "task" {
  name               = "\${local.name}-task"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = local.tags
}

resource "aws_iam_role_policy" "assume" {
  name   = "assume"
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.assume.json
}

resource "aws_iam_role" "execution" {
  name               = "\${local.name}-execution"
  assume_role_policy = data.aws_iam_policy_document.trust.json
}

resource "aws_ecs_task_definition" "this" {
  family                   = local.name
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution.arn
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = 256
  memory                   = 512
  container_definitions = jsonencode([
    {
      name        = local.name
      image       = "${SOURCE}.dkr.ecr.\${var.region}.amazonaws.com/\${local.name}:latest"
      essential   = true
      environment = [for key, value in var.settings : { name = key, value = value }]
    }
  ])
}

resource "aws_security_group" "this" {
  name        = local.name
  description = "What may talk to the service" # and no more

${groups}
}
`
}

function rule(k) {
  return `  ingress {
    description = "port ${8000 + k} from the load balancer"
    from_port   = ${8000 + k}
    to_port     = ${8000 + k}
    protocol    = "tcp"
    cidr_blocks = [cidrsubnet("10.0.0.0/8", 8, ${k})]
  }
`
}
