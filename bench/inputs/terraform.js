// Terraform configuration as repositories keep it: a folder for each service, with what it is made of, its roles and
// its variables in a file each; two modules that all of them call; and the account whose roles they assume.
import { DESTINATION, SOURCE } from './aws.js'

const TEAMS = 20

/** As many files, three to a service. */
export function terraform(count) {
  const services = Array.from({ length: Math.round(count / 3) - 3 }, (_, i) => [
    [`services/service-${i}/main.tf`, main(i)],
    [`services/service-${i}/iam.tf`, iam(i)],
    [`services/service-${i}/variables.tf`, VARIABLES.map(variable).join('\n')],
  ])
  return { ...SHARED, ...Object.fromEntries(services.flat()) }
}

const provider = (account) => `terraform {
  required_version = ">= 1.5"

  required_providers {
    aws = {
      source  = "hashicorp/aws"
      version = "~> 5.0"
    }
  }
}

provider "aws" {
  region              = var.region
  allowed_account_ids = ["${account}"]
}
`

const main = (i) => `${provider(SOURCE)}
data "aws_caller_identity" "current" {}

locals {
  name = "service-${i}-\${var.environment}"
  tags = merge(var.tags, { Service = local.name, Team = "team-${i % TEAMS}" })

  settings = {
    LOG_LEVEL = var.log_level
    QUEUE_URL = module.queue.url
    ACCOUNT   = data.aws_caller_identity.current.account_id
  }
}

resource "aws_ecs_task_definition" "this" {
  family                   = local.name
  task_role_arn            = aws_iam_role.task.arn
  execution_role_arn       = aws_iam_role.execution.arn
  network_mode             = "awsvpc"
  requires_compatibilities = ["FARGATE"]
  cpu                      = var.cpu
  memory                   = var.memory
  tags                     = local.tags

  container_definitions = jsonencode([
    {
      name         = "app"
      image        = "\${data.aws_caller_identity.current.account_id}.dkr.ecr.\${var.region}.amazonaws.com/service-${i}:\${var.image_tag}"
      essential    = true
      portMappings = [{ containerPort = var.port, protocol = "tcp" }]
      environment  = [for name, value in local.settings : { name = name, value = value }]
      logConfiguration = {
        logDriver = "awslogs"
        options = {
          awslogs-group         = aws_cloudwatch_log_group.this.name
          awslogs-region        = var.region
          awslogs-stream-prefix = "app"
        }
      }
    }
  ])
}

resource "aws_ecs_service" "this" {
  name            = local.name
  cluster         = var.cluster_arn
  task_definition = aws_ecs_task_definition.this.arn
  desired_count   = var.desired_count
  launch_type     = "FARGATE"

  network_configuration {
    subnets         = var.private_subnets
    security_groups = [aws_security_group.this.id]
  }

  load_balancer {
    target_group_arn = aws_lb_target_group.this.arn
    container_name   = "app"
    container_port   = var.port
  }

  # Scaling changes the count.
  lifecycle {
    ignore_changes = [desired_count]
  }
}

resource "aws_cloudwatch_log_group" "this" {
  name              = "/ecs/\${local.name}"
  retention_in_days = 30
  tags              = local.tags
}

resource "aws_security_group" "this" {
  name        = local.name
  description = "What may talk to the service" # and no more
  vpc_id      = var.vpc_id

  ingress {
    description = "HTTP from the load balancer"
    from_port   = var.port
    to_port     = var.port
    protocol    = "tcp"
    cidr_blocks = [cidrsubnet("10.0.0.0/8", 8, ${i})]
  }

  egress {
    from_port   = 0
    to_port     = 0
    protocol    = "-1"
    cidr_blocks = ["0.0.0.0/0"]
  }
}

resource "aws_lb_target_group" "this" {
  name        = local.name
  port        = var.port
  protocol    = "HTTP"
  target_type = "ip"
  vpc_id      = var.vpc_id

  health_check {
    path                = "/health"
    interval            = 15
    healthy_threshold   = 2
    unhealthy_threshold = 3
  }
}

resource "aws_lb_listener_rule" "this" {
  listener_arn = var.listener_arn
  priority     = ${100 + i}

  action {
    type             = "forward"
    target_group_arn = aws_lb_target_group.this.arn
  }

  condition {
    host_header {
      values = ["service-${i}.\${var.domain}"]
    }
  }
}

resource "aws_appautoscaling_target" "this" {
  service_namespace  = "ecs"
  resource_id        = "service/\${var.cluster_name}/\${aws_ecs_service.this.name}"
  scalable_dimension = "ecs:service:DesiredCount"
  min_capacity       = 1
  max_capacity       = var.desired_count * 4
}

resource "aws_appautoscaling_policy" "cpu" {
  name               = "\${local.name}-cpu"
  policy_type        = "TargetTrackingScaling"
  resource_id        = aws_appautoscaling_target.this.resource_id
  scalable_dimension = aws_appautoscaling_target.this.scalable_dimension
  service_namespace  = aws_appautoscaling_target.this.service_namespace

  target_tracking_scaling_policy_configuration {
    target_value       = 60
    scale_in_cooldown  = 300
    scale_out_cooldown = 60

    predefined_metric_specification {
      predefined_metric_type = "ECSServiceAverageCPUUtilization"
    }
  }
}

resource "aws_route53_record" "this" {
  zone_id = var.zone_id
  name    = "service-${i}.\${var.domain}"
  type    = "A"

  alias {
    name                   = var.load_balancer.dns_name
    zone_id                = var.load_balancer.zone_id
    evaluate_target_health = true
  }
}

resource "aws_cloudwatch_metric_alarm" "unhealthy" {
  alarm_name          = "\${local.name}-unhealthy"
  alarm_description   = "Tasks that the load balancer gets no answer from"
  comparison_operator = "GreaterThanThreshold"
  namespace           = "AWS/ApplicationELB"
  metric_name         = "UnHealthyHostCount"
  statistic           = "Maximum"
  period              = 60
  evaluation_periods  = 5
  threshold           = 0
  alarm_actions       = [var.alarm_topic_arn]
  tags                = local.tags

  dimensions = {
    TargetGroup  = aws_lb_target_group.this.arn_suffix
    LoadBalancer = var.load_balancer.arn_suffix
  }
}

module "queue" {
  source = "../../modules/queue"

  name = local.name
  role = aws_iam_role.task.name
  tags = local.tags
}

module "alarms" {
  source  = "terraform-aws-modules/cloudwatch/aws//modules/metric-alarm"
  version = "~> 5.0"

  alarm_name          = "\${local.name}-errors"
  comparison_operator = "GreaterThanOrEqualToThreshold"
  evaluation_periods  = 1
  threshold           = 10
  period              = 60
  namespace           = "Services"
  metric_name         = "ErrorCount"
  statistic           = "Maximum"
  alarm_actions       = [var.alarm_topic_arn]
}

output "task_role_arn" {
  description = "The role of the service's tasks"
  value       = aws_iam_role.task.arn
}

output "security_group_id" {
  description = "The security group of the service"
  value       = aws_security_group.this.id
}
`

const iam = (i) => `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "Service"
      identifiers = ["ecs-tasks.amazonaws.com"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:SourceAccount"
      values   = [data.aws_caller_identity.current.account_id]
    }
  }
}

resource "aws_iam_role" "task" {
  name               = "service-${i}-task"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = local.tags
}

data "aws_iam_policy_document" "assume" {
  statement {
    sid       = "AssumeReader"
    actions   = ["sts:AssumeRole"]
    resources = ["arn:aws:iam::${DESTINATION}:role/reader-${i % TEAMS}"]
  }
}

resource "aws_iam_role_policy" "assume" {
  name   = "assume"
  role   = aws_iam_role.task.id
  policy = data.aws_iam_policy_document.assume.json
}

module "writer" {
  source = "../../modules/access"

  role      = aws_iam_role.task.name
  role_arns = ["arn:aws:iam::${DESTINATION}:role/writer-${i % TEAMS}"]
}

resource "aws_iam_role" "execution" {
  name               = "service-${i}-execution"
  assume_role_policy = data.aws_iam_policy_document.trust.json
  tags               = local.tags
}

resource "aws_iam_role_policy_attachment" "execution" {
  role       = aws_iam_role.execution.name
  policy_arn = "arn:aws:iam::aws:policy/service-role/AmazonECSTaskExecutionRolePolicy"
}

data "aws_iam_policy_document" "secrets" {
  statement {
    sid       = "ReadSecrets"
    actions   = ["secretsmanager:GetSecretValue", "ssm:GetParameters"]
    resources = ["arn:aws:secretsmanager:\${var.region}:\${data.aws_caller_identity.current.account_id}:secret:service-${i}/*"]
  }
}

resource "aws_iam_policy" "secrets" {
  name        = "service-${i}-secrets"
  description = "Secrets that the containers start with"
  policy      = data.aws_iam_policy_document.secrets.json
}

resource "aws_iam_role_policy_attachment" "secrets" {
  role       = aws_iam_role.execution.name
  policy_arn = aws_iam_policy.secrets.arn
}
`

const VARIABLES = [
  ['region', 'string', 'Region of the service', '"eu-west-1"'],
  ['environment', 'string', 'Stage that the service belongs to', '"production"'],
  ['image_tag', 'string', 'Version that is deployed', '"latest"'],
  ['cpu', 'number', 'Processor units of a task', '256'],
  ['memory', 'number', 'Memory of a task in megabytes', '512'],
  ['port', 'number', 'Port on which the container listens', '8080'],
  ['desired_count', 'number', 'Tasks that run at once, before any scaling', '2'],
  ['log_level', 'string', 'Least important messages that are kept', '"info"'],
  ['tags', 'map(string)', 'Tags of everything that can have some', '{}'],
  ['vpc_id', 'string', 'Network in which the tasks run'],
  ['private_subnets', 'list(string)', 'Subnets without addresses of the internet'],
  ['cluster_arn', 'string', 'Cluster that runs the tasks'],
  ['cluster_name', 'string', 'The same by its name, for scaling'],
  ['listener_arn', 'string', 'Listener of the load balancer that the services share'],
  ['domain', 'string', 'Domain below which the service has its name', '"example.com"'],
  ['alarm_topic_arn', 'string', 'Topic that alarms are sent to'],
  ['zone_id', 'string', 'Zone in which the service gets its name'],
  [
    'load_balancer',
    'object({ dns_name = string, zone_id = string, arn_suffix = string })',
    'The load balancer, as its module tells of it',
  ],
]

function variable([name, type, description, fallback]) {
  return `variable "${name}" {
  description = "${description}"
  type        = ${type}
${fallback === undefined ? '' : `  default     = ${fallback}\n`}}
`
}

const trusted = Array.from({ length: TEAMS }, (_, i) => `"reader-${i}", "writer-${i}"`).join(', ')

const SHARED = {
  'modules/access/main.tf': `data "aws_iam_policy_document" "this" {
  statement {
    actions   = ["sts:AssumeRole"]
    resources = var.role_arns
  }
}

resource "aws_iam_role_policy" "this" {
  count = length(var.role_arns) > 0 ? 1 : 0

  name   = "assume-\${var.name}"
  role   = var.role
  policy = data.aws_iam_policy_document.this.json
}
`,
  'modules/access/variables.tf': [
    ['role', 'string', 'Name of the role that gets access'],
    ['role_arns', 'list(string)', 'Roles of other accounts that it may assume', '[]'],
    ['name', 'string', 'What the access is for', '"writer"'],
  ]
    .map(variable)
    .join('\n'),
  'modules/access/outputs.tf': `output "policy" {
  description = "The policy's document"
  value       = data.aws_iam_policy_document.this.json
}
`,
  'modules/queue/main.tf': `resource "aws_sqs_queue" "this" {
  name                       = var.name
  visibility_timeout_seconds = 60
  sqs_managed_sse_enabled    = true
  tags                       = var.tags
}

data "aws_iam_policy_document" "use" {
  statement {
    actions   = ["sqs:SendMessage", "sqs:ReceiveMessage", "sqs:DeleteMessage"]
    resources = [aws_sqs_queue.this.arn]
  }
}

resource "aws_iam_role_policy" "use" {
  name   = "queue"
  role   = var.role
  policy = data.aws_iam_policy_document.use.json
}
`,
  'modules/queue/variables.tf': [
    ['name', 'string', 'Name of the queue'],
    ['role', 'string', 'Name of the role that uses the queue'],
    ['tags', 'map(string)', 'Tags of the queue', '{}'],
  ]
    .map(variable)
    .join('\n'),
  'modules/queue/outputs.tf': `output "url" {
  description = "Address of the queue"
  value       = aws_sqs_queue.this.url
}
`,
  'accounts/data/main.tf': provider(DESTINATION),
  'accounts/data/iam.tf': `data "aws_iam_policy_document" "trust" {
  statement {
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::\${var.services_account}:root"]
    }

    condition {
      test     = "ArnLike"
      variable = "aws:PrincipalArn"
      values   = ["arn:aws:iam::\${var.services_account}:role/service-*"]
    }
  }
}

resource "aws_iam_role" "shared" {
  for_each = toset(var.roles)

  name               = each.key
  assume_role_policy = data.aws_iam_policy_document.trust.json
}
`,
  'accounts/data/variables.tf': [
    ['region', 'string', 'Region of the account', '"eu-west-1"'],
    ['services_account', 'string', 'Account in which the services run', `"${SOURCE}"`],
    ['roles', 'list(string)', 'Roles that the services may assume', `[${trusted}]`],
  ]
    .map(variable)
    .join('\n'),
}
